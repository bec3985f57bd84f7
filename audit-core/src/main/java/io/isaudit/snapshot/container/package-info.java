/** Configuration files of the web container, which the product does not render from settings. */
@NullMarked
package io.isaudit.snapshot.container;

import org.jspecify.annotations.NullMarked;
