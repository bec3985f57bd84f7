/** Reads XML of a target without trusting it. */
@NullMarked
package io.isaudit.collect.internal.xml;

import org.jspecify.annotations.NullMarked;
