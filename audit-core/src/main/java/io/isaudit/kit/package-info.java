/**
 * Tests rules: runs the examples of their pages and checks their contract. Knows no test framework.
 */
@NullMarked
package io.isaudit.kit;

import org.jspecify.annotations.NullMarked;
