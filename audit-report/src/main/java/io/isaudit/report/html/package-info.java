/** The scorecard as one HTML file that needs nothing else and makes no request. */
@NullMarked
package io.isaudit.report.html;

import org.jspecify.annotations.NullMarked;
