/** Reads facts from databases: reads only, in bounded time, and on one host only. */
@NullMarked
package io.isaudit.collect.internal.database;

import org.jspecify.annotations.NullMarked;
