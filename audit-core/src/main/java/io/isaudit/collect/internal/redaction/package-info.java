/** The one place where text of the target becomes part of a snapshot. */
@NullMarked
package io.isaudit.collect.internal.redaction;

import org.jspecify.annotations.NullMarked;
