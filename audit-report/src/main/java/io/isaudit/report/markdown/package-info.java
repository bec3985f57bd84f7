/** The result as a short summary in GitHub's Markdown. */
@NullMarked
package io.isaudit.report.markdown;

import org.jspecify.annotations.NullMarked;
