/** The result in its own JSON format. */
@NullMarked
package io.isaudit.report.json;

import org.jspecify.annotations.NullMarked;
