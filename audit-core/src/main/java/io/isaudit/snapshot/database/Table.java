package io.isaudit.snapshot.database;

import java.util.Optional;

/**
 * A table.
 *
 * @param rows about how many rows it has by the server's statistics; empty where it has none yet
 */
public record Table(Optional<Long> rows) {}
