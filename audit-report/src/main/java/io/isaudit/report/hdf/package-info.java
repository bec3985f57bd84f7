/** The result in the Heimdall Data Format, exec-json 1.0. */
@NullMarked
package io.isaudit.report.hdf;

import org.jspecify.annotations.NullMarked;
