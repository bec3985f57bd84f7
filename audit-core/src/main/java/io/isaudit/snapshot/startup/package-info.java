/** The JVM options that a start-up script passes. */
@NullMarked
package io.isaudit.snapshot.startup;

import org.jspecify.annotations.NullMarked;
