package io.isaudit.collect.internal.live;

import io.isaudit.snapshot.live.CookieFact;
import io.isaudit.snapshot.live.HttpAnswer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps of an answer what rules need and what cannot identify a session or a user. */
final class AnswerReader {

  private static final String POLICY = "content-security-policy";

  /** Headers whose values are made of words of a specification. */
  private static final Set<String> KEPT =
      Set.of(
          "strict-transport-security",
          "x-frame-options",
          "x-content-type-options",
          "cache-control",
          "pragma",
          "content-type",
          "access-control-allow-origin",
          "access-control-allow-credentials",
          "referrer-policy",
          "server");

  private static final Set<String> FREE_TEXT = Set.of("server", "access-control-allow-origin");

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9 .,;:*/+=\"_()-]{0,160}");
  private static final Pattern ANCESTORS = Pattern.compile("(?i)frame-ancestors\\s+([^;]{0,400})");
  private static final int MOST_VALUES = 8;
  private static final int MOST_COOKIES = 64;

  private final Origin origin;
  private final Instant now;

  AnswerReader(Origin origin, Instant now) {
    this.origin = origin;
    this.now = now;
  }

  HttpAnswer read(RawAnswer raw, String setBy) {
    Map<String, List<String>> headers = new TreeMap<>();
    for (RawAnswer.Header header : raw.headers()) {
      kept(header)
          .ifPresent(
              value -> headers.computeIfAbsent(header.name(), n -> new ArrayList<>()).add(value));
    }
    headers.replaceAll((name, values) -> values.stream().limit(MOST_VALUES).toList());
    Set<String> marks = new TreeSet<>(BodyMarks.of(raw));
    Optional<String> location = raw.values("location").stream().findFirst();
    if (location.filter(BodyMarks::holdsSessionId).isPresent()) {
      marks.add(BodyMarks.SESSION_ID_IN_URL);
    }
    return new HttpAnswer(
        raw.status(), headers, cookies(raw, setBy), location.map(this::redirect), marks);
  }

  private List<CookieFact> cookies(RawAnswer raw, String setBy) {
    return raw.values("set-cookie").stream()
        .flatMap(header -> SetCookie.read(header, setBy, now).stream())
        .distinct()
        .limit(MOST_COOKIES)
        .toList();
  }

  private static Optional<String> kept(RawAnswer.Header header) {
    if (header.name().equals(POLICY)) {
      // The rest of a policy can hold nonces.
      Matcher matcher = ANCESTORS.matcher(header.value());
      return matcher.find()
          ? Optional.of("frame-ancestors " + SafeText.sources(matcher.group(1)))
          : Optional.empty();
    }
    if (!KEPT.contains(header.name())) {
      return Optional.empty();
    }
    String value = header.value().strip();
    boolean free = FREE_TEXT.contains(header.name());
    boolean random = free ? SafeText.looksRandom(value) : SafeText.holdsRandomWord(value);
    return Optional.of(PLAIN.matcher(value).matches() && !random ? value : SafeText.HIDDEN);
  }

  private String redirect(String location) {
    if (location.startsWith("/") && !location.startsWith("//")) {
      return SafeText.path(location);
    }
    String absolute = location.startsWith("//") ? scheme() + location : location;
    int authority = absolute.indexOf("://");
    if (authority < 0) {
      return SafeText.path(location);
    }
    int path = absolute.indexOf('/', authority + 3);
    String base = path < 0 ? absolute.split("[?#]", 2)[0] : absolute.substring(0, path);
    String rest = path < 0 ? "/" : absolute.substring(path);
    Optional<Origin> target = Origin.of(base);
    if (target.isEmpty()) {
      return SafeText.HIDDEN;
    }
    if (target.get().equals(origin)) {
      return SafeText.path(rest);
    }
    Origin other = target.get();
    return new Origin(other.secure(), SafeText.host(other.host()), other.port()).url()
        + SafeText.path(rest);
  }

  private String scheme() {
    return origin.secure() ? "https:" : "http:";
  }
}
