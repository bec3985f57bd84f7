package io.isaudit.snapshot.live;

import java.util.Optional;

/**
 * The attributes of a cookie as the server set it; its value is never kept.
 *
 * @param maxAgeSeconds of a Max-Age attribute; 0 or less deletes the cookie
 * @param deletion whether the server deleted the cookie with it, so that its attributes say nothing
 * @param setBy path of the answer that set it
 */
public record CookieFact(
    String name,
    Optional<String> domain,
    Optional<String> path,
    boolean secure,
    boolean httpOnly,
    Optional<String> sameSite,
    Optional<Long> maxAgeSeconds,
    boolean deletion,
    String setBy) {}
