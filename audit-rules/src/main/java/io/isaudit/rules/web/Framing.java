package io.isaudit.rules.web;

import io.isaudit.rule.lang.Switch;
import io.isaudit.snapshot.live.HttpAnswer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which sites may lay a page into one of their own, as browsers read its headers. */
final class Framing {

  private static final String POLICY = "content-security-policy";
  private static final String OLDER = "x-frame-options";
  private static final String DIRECTIVE = "frame-ancestors";

  /** What stands in a snapshot for a value that is not kept. */
  private static final String HIDDEN = "*";

  /** A scheme alone, or a star as the host, with or without scheme, port and path. */
  private static final Pattern EVERYBODY =
      Pattern.compile("[a-z][a-z0-9+.-]*:|([a-z][a-z0-9+.-]*://)?\\*(:[0-9*]+)?(/.*)?");

  private Framing() {}

  /** Browsers pass over the older header where a policy names ancestors. */
  static Switch byAnybody(HttpAnswer answer) {
    List<String> policies = policies(answer);
    if (policies.stream().anyMatch(policy -> isPolicy(policy) && !letsEverybody(policy))) {
      return Switch.OFF;
    }
    if (policies.contains(HIDDEN)) {
      return Switch.UNKNOWN;
    }
    boolean older =
        !answer.header(OLDER).isEmpty()
            && words(answer.joined(OLDER), ",").allMatch(Framing::protects);
    return policies.isEmpty() && older ? Switch.OFF : Switch.ON;
  }

  static boolean isSet(HttpAnswer answer) {
    return !answer.header(OLDER).isEmpty() || !answer.header(POLICY).isEmpty();
  }

  /** What decides, in lower case. */
  static String words(HttpAnswer answer) {
    String policy = answer.joined(POLICY);
    return policy.isEmpty() ? "X-Frame-Options " + answer.joined(OLDER) : policy;
  }

  private static List<String> policies(HttpAnswer answer) {
    return words(answer.joined(POLICY), ",").toList();
  }

  private static boolean isPolicy(String policy) {
    return policy.startsWith(DIRECTIVE);
  }

  private static boolean letsEverybody(String policy) {
    return words(policy.substring(DIRECTIVE.length()), "\\s+")
        .anyMatch(source -> EVERYBODY.matcher(source).matches());
  }

  private static boolean protects(String value) {
    return value.equals("deny") || value.equals("sameorigin");
  }

  private static Stream<String> words(String text, String between) {
    return Arrays.stream(text.split(between, -1)).map(String::strip).filter(w -> !w.isEmpty());
  }
}
