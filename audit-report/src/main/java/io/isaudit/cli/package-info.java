/** The command line {@code is-audit}: a thin front over collecting, evaluating and rendering. */
@NullMarked
package io.isaudit.cli;

import org.jspecify.annotations.NullMarked;
