/** Reads the logging configuration of a home. */
@NullMarked
package io.isaudit.collect.internal.logging;

import org.jspecify.annotations.NullMarked;
