/** What may be known of a secret: its kind and class, never its text. */
@NullMarked
package io.isaudit.snapshot.secret;

import org.jspecify.annotations.NullMarked;
