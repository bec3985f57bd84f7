/** Reads deployment.toml and works out the effective settings. */
@NullMarked
package io.isaudit.collect.internal.settings;

import org.jspecify.annotations.NullMarked;
