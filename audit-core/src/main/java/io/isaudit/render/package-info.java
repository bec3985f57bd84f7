/** What a renderer is: it turns a result into one file. */
@NullMarked
package io.isaudit.render;

import org.jspecify.annotations.NullMarked;
