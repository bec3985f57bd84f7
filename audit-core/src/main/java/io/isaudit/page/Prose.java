package io.isaudit.page;

/**
 * One section of a page.
 *
 * @param markdown as written
 * @param html rendered and cleaned: no scripts, no styles, https links only
 */
public record Prose(String markdown, String html) {}
