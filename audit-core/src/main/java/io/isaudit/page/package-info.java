/** The prose of rules: Markdown pages beside the rules, whose examples are the rules' tests. */
@NullMarked
package io.isaudit.page;

import org.jspecify.annotations.NullMarked;
