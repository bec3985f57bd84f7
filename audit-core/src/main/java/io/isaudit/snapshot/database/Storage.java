package io.isaudit.snapshot.database;

import java.util.Optional;

/**
 * The space of a database, in bytes.
 *
 * @param free what it can still grow by; empty where the server does not tell
 */
public record Storage(long used, Optional<Long> free) {}
