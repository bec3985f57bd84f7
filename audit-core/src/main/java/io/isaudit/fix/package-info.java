/** Patches that propose what would meet the demands of rules. Pure text: nothing is applied. */
@NullMarked
package io.isaudit.fix;

import org.jspecify.annotations.NullMarked;
