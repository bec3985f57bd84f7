/** Reads what the definition files of user stores say. */
@NullMarked
package io.isaudit.collect.internal.userstore;

import org.jspecify.annotations.NullMarked;
