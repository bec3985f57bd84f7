/** The audit inside JUnit Jupiter. */
@NullMarked
package io.isaudit.junit;

import org.jspecify.annotations.NullMarked;
