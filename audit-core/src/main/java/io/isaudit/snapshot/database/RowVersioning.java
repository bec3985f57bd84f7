package io.isaudit.snapshot.database;

/**
 * How SQL Server keeps readers from blocking writers.
 *
 * @param readCommittedSnapshot whether reads see the last committed version of a row
 * @param snapshotIsolation ON, OFF or between them, as the server writes it
 */
public record RowVersioning(boolean readCommittedSnapshot, String snapshotIsolation) {}
