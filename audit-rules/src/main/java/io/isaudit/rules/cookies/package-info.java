/** Chapter cookies: the attributes of the product's cookies. */
@NullMarked
package io.isaudit.rules.cookies;

import org.jspecify.annotations.NullMarked;
