/** Facts seen from outside on a running server: TLS, answers, cookies. */
@NullMarked
package io.isaudit.snapshot.live;

import org.jspecify.annotations.NullMarked;
