/** Reads {@code is-audit.toml} and the files that it names into a policy, or into problems. */
@NullMarked
package io.isaudit.policy.file;

import org.jspecify.annotations.NullMarked;
