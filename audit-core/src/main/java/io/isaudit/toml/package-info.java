/** TOML text with places, bounded so that no file can hold the parser up or bring it down. */
@NullMarked
package io.isaudit.toml;

import org.jspecify.annotations.NullMarked;
