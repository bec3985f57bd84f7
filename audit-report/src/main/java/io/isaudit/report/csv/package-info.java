/** The result as a table for spreadsheets. */
@NullMarked
package io.isaudit.report.csv;

import org.jspecify.annotations.NullMarked;
