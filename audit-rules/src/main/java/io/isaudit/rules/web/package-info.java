/** Chapter web: what browsers and API clients may do. */
@NullMarked
package io.isaudit.rules.web;

import org.jspecify.annotations.NullMarked;
