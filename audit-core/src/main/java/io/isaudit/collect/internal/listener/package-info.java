/** Which sockets of this machine listen. */
@NullMarked
package io.isaudit.collect.internal.listener;

import org.jspecify.annotations.NullMarked;
