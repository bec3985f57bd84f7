package io.isaudit.result.fleet;

/**
 * A deployment that could not be judged. It counts as not passed.
 *
 * @param reason in words of our own: it quotes nothing of the deployment
 */
public record Skipped(String id, String reason) implements FleetEntry {}
