/** Reads what the configuration files of the web container say. */
@NullMarked
package io.isaudit.collect.internal.container;

import org.jspecify.annotations.NullMarked;
