/** Chapter jvm: how the Java VM of the server is started. */
@NullMarked
package io.isaudit.rules.jvm;

import org.jspecify.annotations.NullMarked;
