/**
 * What is known of a deployment: immutable, redacted, serialisable. Knows no file format and no
 * rule.
 */
@NullMarked
package io.isaudit.snapshot;

import org.jspecify.annotations.NullMarked;
