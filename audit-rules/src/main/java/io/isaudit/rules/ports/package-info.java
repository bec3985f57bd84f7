/** Chapter ports: what the server listens on. */
@NullMarked
package io.isaudit.rules.ports;

import org.jspecify.annotations.NullMarked;
