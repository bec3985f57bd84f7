/** What a report shows, computed once for every format; values and words, no markup. */
@NullMarked
package io.isaudit.report.model;

import org.jspecify.annotations.NullMarked;
