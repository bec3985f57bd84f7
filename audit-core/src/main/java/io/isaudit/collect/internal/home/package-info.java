/** The only way to a file of the target: bounded, inside the home, on record. */
@NullMarked
package io.isaudit.collect.internal.home;

import org.jspecify.annotations.NullMarked;
