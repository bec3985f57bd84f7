/** Chapter monitoring: what the logs say and who is told. */
@NullMarked
package io.isaudit.rules.monitoring;

import org.jspecify.annotations.NullMarked;
