/** Chapter cleanup: who removes sessions and tokens that are over. */
@NullMarked
package io.isaudit.rules.cleanup;

import org.jspecify.annotations.NullMarked;
