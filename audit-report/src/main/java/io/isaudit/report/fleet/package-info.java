/** The report on a fleet as one HTML file, in the style of the scorecard. */
@NullMarked
package io.isaudit.report.fleet;

import org.jspecify.annotations.NullMarked;
