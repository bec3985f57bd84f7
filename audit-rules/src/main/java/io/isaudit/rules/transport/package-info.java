/** Chapter transport: TLS and the connectors. */
@NullMarked
package io.isaudit.rules.transport;

import org.jspecify.annotations.NullMarked;
