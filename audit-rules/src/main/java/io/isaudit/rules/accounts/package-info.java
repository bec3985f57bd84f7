/** Chapter accounts: the super admin and the protection of accounts. */
@NullMarked
package io.isaudit.rules.accounts;

import org.jspecify.annotations.NullMarked;
