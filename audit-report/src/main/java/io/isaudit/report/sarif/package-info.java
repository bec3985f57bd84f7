/** The result as SARIF 2.1.0: all of it, or the part that GitHub shows as alerts. */
@NullMarked
package io.isaudit.report.sarif;

import org.jspecify.annotations.NullMarked;
