/** Evaluates rules on a snapshot under a policy. A pure function; no I/O. */
@NullMarked
package io.isaudit.engine;

import org.jspecify.annotations.NullMarked;
