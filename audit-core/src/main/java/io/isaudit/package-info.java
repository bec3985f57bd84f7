/** The front door: collect a deployment, evaluate rules on it, render the result. */
@NullMarked
package io.isaudit;

import org.jspecify.annotations.NullMarked;
