/** XML that is well-formed and the same bytes on every platform. */
@NullMarked
package io.isaudit.report.xml;

import org.jspecify.annotations.NullMarked;
