/** What changed between results of one deployment. */
@NullMarked
package io.isaudit.result.diff;

import org.jspecify.annotations.NullMarked;
