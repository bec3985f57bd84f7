/** Snapshots and results as JSON: one canonical form, read strictly. */
@NullMarked
package io.isaudit.json;

import org.jspecify.annotations.NullMarked;
