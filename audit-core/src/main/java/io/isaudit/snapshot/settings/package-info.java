/** The effective settings of a node, each with its origin. */
@NullMarked
package io.isaudit.snapshot.settings;

import org.jspecify.annotations.NullMarked;
