package io.isaudit.result.fleet;

import java.time.Instant;

/**
 * What two runs must have in common for entries of one to stand in the other.
 *
 * @param tool name and version of the program
 * @param catalogue digest of the rules
 * @param policy digest of all decisions
 * @param clock the time of the evaluation
 * @param input what was read and what was written, in words
 */
public record FleetHeader(
    String tool, String catalogue, String policy, Instant clock, String input) {}
