/** Chapter secrets: how secrets are kept in files. */
@NullMarked
package io.isaudit.rules.secrets;

import org.jspecify.annotations.NullMarked;
