package io.isaudit.rule;

/**
 * A requirement of a published standard that a rule serves. A PASS of the rule does not fulfil it:
 * most requirements ask for more than any one rule looks at.
 *
 * @param standard the standard with its version, since numbers differ between versions
 * @param id the requirement as the standard numbers it, {@code CWE-319} or {@code SC-7(5)}
 * @param title its published title, or that of its section where the standard titles only those
 */
public record Reference(String standard, String id, String title) {}
