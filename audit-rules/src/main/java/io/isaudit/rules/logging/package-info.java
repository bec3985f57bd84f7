/** Chapter logging: what is logged, how it is written, and how long it stays. */
@NullMarked
package io.isaudit.rules.logging;

import org.jspecify.annotations.NullMarked;
