/** Chapter keystores: keys, certificates and the stores that hold them. */
@NullMarked
package io.isaudit.rules.keystores;

import org.jspecify.annotations.NullMarked;
