/** Rules on running servers, tried on servers that run. */
@NullMarked
package io.isaudit.rules.live;

import org.jspecify.annotations.NullMarked;
