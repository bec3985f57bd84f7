/** How a program watches an audit and stops it. */
@NullMarked
package io.isaudit.progress;

import org.jspecify.annotations.NullMarked;
