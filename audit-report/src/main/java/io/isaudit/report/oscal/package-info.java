/** The result as OSCAL assessment results 1.1.2. */
@NullMarked
package io.isaudit.report.oscal;

import org.jspecify.annotations.NullMarked;
