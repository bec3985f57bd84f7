/** Reads a deployment into a snapshot. Read-only on the target. */
@NullMarked
package io.isaudit.collect;

import org.jspecify.annotations.NullMarked;
