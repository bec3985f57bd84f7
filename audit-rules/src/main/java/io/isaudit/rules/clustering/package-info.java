/** Chapter clustering: what nodes must have in common. */
@NullMarked
package io.isaudit.rules.clustering;

import org.jspecify.annotations.NullMarked;
