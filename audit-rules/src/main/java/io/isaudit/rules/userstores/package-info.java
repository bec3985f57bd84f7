/** Chapter userstores: where accounts are kept, and how directories and databases are reached. */
@NullMarked
package io.isaudit.rules.userstores;

import org.jspecify.annotations.NullMarked;
