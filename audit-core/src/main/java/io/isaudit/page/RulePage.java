package io.isaudit.page;

import java.util.Optional;

/**
 * The prose of one rule.
 *
 * @param title the good end state in a few words, without a full stop
 */
public record RulePage(String title, Prose why, Prose howToFix, Optional<Prose> references) {}
