/** Logging configuration and what a scan of the log files found. */
@NullMarked
package io.isaudit.snapshot.log;

import org.jspecify.annotations.NullMarked;
