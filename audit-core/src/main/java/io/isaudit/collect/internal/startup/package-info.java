/** Reads start-up scripts as text; they are never run. */
@NullMarked
package io.isaudit.collect.internal.startup;

import org.jspecify.annotations.NullMarked;
