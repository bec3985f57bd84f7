package io.isaudit.result.diff;

import io.isaudit.result.AuditResult;

/** A result and what the reports call it, mostly the name of its file. */
public record NamedResult(String name, AuditResult result) {}
