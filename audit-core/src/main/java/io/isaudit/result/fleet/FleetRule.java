package io.isaudit.result.fleet;

import io.isaudit.rule.RuleId;
import io.isaudit.rule.Severity;

/**
 * What became of one rule in all deployments.
 *
 * @param failed deployments in which it failed
 * @param passed deployments in which it passed
 * @param undecided deployments in which it could not be decided
 */
public record FleetRule(
    RuleId rule, String title, Severity severity, int failed, int passed, int undecided) {}
