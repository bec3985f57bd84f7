/** Chapter host: the machine that a node runs on, and its files. */
@NullMarked
package io.isaudit.rules.host;

import org.jspecify.annotations.NullMarked;
