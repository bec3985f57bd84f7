/** Facts about key stores and certificates; no private key, no password. */
@NullMarked
package io.isaudit.snapshot.keystore;

import org.jspecify.annotations.NullMarked;
