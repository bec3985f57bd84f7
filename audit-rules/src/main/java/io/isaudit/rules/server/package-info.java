/** Chapter server: deployment.toml itself and the identity of the server. */
@NullMarked
package io.isaudit.rules.server;

import org.jspecify.annotations.NullMarked;
