/** The scorecard as a PDF that can be read aloud (PDF/UA-1) and archived (PDF/A-2a). */
@NullMarked
package io.isaudit.report.pdf;

import org.jspecify.annotations.NullMarked;
