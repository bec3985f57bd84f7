/** Searches log files for known texts, in one pass and in bounded memory. */
@NullMarked
package io.isaudit.collect.internal.logs;

import org.jspecify.annotations.NullMarked;
