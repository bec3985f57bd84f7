/** What changed between results, for people. */
@NullMarked
package io.isaudit.report.diff;

import org.jspecify.annotations.NullMarked;
