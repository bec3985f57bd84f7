/** The sentences that rules are written in, and the conditions they are made of. */
@NullMarked
package io.isaudit.rule.lang;

import org.jspecify.annotations.NullMarked;
