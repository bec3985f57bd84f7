/** Reads what a browser recorded. */
@NullMarked
package io.isaudit.collect.internal.recording;

import org.jspecify.annotations.NullMarked;
