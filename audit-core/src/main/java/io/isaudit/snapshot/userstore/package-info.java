/** Secondary user stores, which are defined in files of their own. */
@NullMarked
package io.isaudit.snapshot.userstore;

import org.jspecify.annotations.NullMarked;
