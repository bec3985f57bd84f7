/** Lists files of a home without looking into them. */
@NullMarked
package io.isaudit.collect.internal.files;

import org.jspecify.annotations.NullMarked;
