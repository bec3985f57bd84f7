/**
 * Opens key stores and trust stores as far as possible without secrets, and never a private key.
 */
@NullMarked
package io.isaudit.collect.internal.keystore;

import org.jspecify.annotations.NullMarked;
