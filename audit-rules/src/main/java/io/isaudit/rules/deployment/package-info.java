/** Chapter deployment: where the server runs and what stands around it. */
@NullMarked
package io.isaudit.rules.deployment;

import org.jspecify.annotations.NullMarked;
