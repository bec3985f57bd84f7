/** The result as an XCCDF 1.2 benchmark with its test result. */
@NullMarked
package io.isaudit.report.xccdf;

import org.jspecify.annotations.NullMarked;
