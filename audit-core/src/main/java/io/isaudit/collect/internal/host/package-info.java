/** Facts about the machine, from files that it offers to every account. */
@NullMarked
package io.isaudit.collect.internal.host;

import org.jspecify.annotations.NullMarked;
