/** Which product, version and update level a home holds. */
@NullMarked
package io.isaudit.collect.internal.product;

import org.jspecify.annotations.NullMarked;
