/** Chapter maintenance: what must be done again and again. */
@NullMarked
package io.isaudit.rules.maintenance;

import org.jspecify.annotations.NullMarked;
