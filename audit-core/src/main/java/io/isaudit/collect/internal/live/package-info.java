/** Looks at a running server over the network: reads only, and only what it is asked for. */
@NullMarked
package io.isaudit.collect.internal.live;

import org.jspecify.annotations.NullMarked;
