/** Chapter sizing: whether the machines fit the load. */
@NullMarked
package io.isaudit.rules.sizing;

import org.jspecify.annotations.NullMarked;
