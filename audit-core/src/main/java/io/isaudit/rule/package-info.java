/** What a rule is: its data, its check, and what the check may see and say. */
@NullMarked
package io.isaudit.rule;

import org.jspecify.annotations.NullMarked;
