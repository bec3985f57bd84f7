/** The short summary for people at a terminal. */
@NullMarked
package io.isaudit.report.terminal;

import org.jspecify.annotations.NullMarked;
