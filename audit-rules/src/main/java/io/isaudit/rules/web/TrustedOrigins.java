package io.isaudit.rules.web;

import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.lang.Condition;
import io.isaudit.rule.lang.Judgement;
import io.isaudit.rule.lang.SettingView;
import io.isaudit.snapshot.settings.SettingValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A list of origins with https and a host that has a name; an empty list trusts nobody. */
final class TrustedOrigins implements Condition<SettingView> {

  static final String KEY = "cors.allowed_origins";

  /** With no domain named, any is trusted. */
  static final Parameter<List<String>> TRUSTED = new Parameter.Words("trustedDomains", List.of());

  private static final Pattern ORIGIN =
      Pattern.compile(
          "([a-z][a-z0-9+.-]*)://([^/?#:@\\s{}*\\[\\]]+|\\[[0-9a-f:.]+])(:\\d{1,5})?/?");

  /** Scheme and, where all of it is written, host. */
  private static final Pattern KNOWN =
      Pattern.compile(
          "([a-z][a-z0-9+.-]*)://(?:([^/?#:@\\s{}*\\[\\]$]+|\\[[0-9a-f:.]+])(?=[:/]))?");

  private static final Pattern ADDRESS = Pattern.compile("\\[.*]|[0-9.]+");

  @Override
  public String description() {
    return "list only trusted https origins";
  }

  @Override
  public Judgement judge(SettingView view, Subject subject) {
    List<String> trusted = subject.parameter(TRUSTED);
    List<String> wrong = new ArrayList<>();
    boolean hidden = false;
    for (SettingValue value : view.value().asList()) {
      Optional<String> text = value.asText().map(origin -> origin.strip().toLowerCase(Locale.ROOT));
      boolean open = Hidden.is(value) || text.filter(origin -> origin.contains("${")).isPresent();
      Optional<String> problem =
          open ? text.flatMap(TrustedOrigins::problemInAnyCase) : problem(text.orElse(""), trusted);
      problem.ifPresent(wrong::add);
      hidden |= open;
    }
    if (!wrong.isEmpty()) {
      return Judgement.notMet(String.join("; ", wrong));
    }
    return hidden ? Judgement.unknown(Hidden.words("part of " + view.key())) : Judgement.met();
  }

  private static Optional<String> problem(String origin, List<String> trusted) {
    if (origin.equals("*") || origin.equals("null")) {
      return Optional.of("\"" + origin + "\" is anybody");
    }
    Matcher form = ORIGIN.matcher(origin);
    if (!form.matches()) {
      return Optional.of("\"" + origin + "\" is no origin");
    }
    String host = form.group(2);
    if (!form.group(1).equals("https")) {
      return Optional.of(host + " is called without https");
    }
    if (host.equals("localhost") || host.endsWith(".localhost")) {
      return Optional.of(host + " is the visitor's own machine");
    }
    if (ADDRESS.matcher(host).matches()) {
      return Optional.of(host + " is an address and no name");
    }
    boolean known =
        trusted.isEmpty() || trusted.stream().anyMatch(domain -> isIn(host, domain.strip()));
    return known ? Optional.empty() : Optional.of(host + " is not in a trusted domain");
  }

  /** Of an origin with references, what is wrong whatever they stand for. */
  private static Optional<String> problemInAnyCase(String origin) {
    Matcher known = KNOWN.matcher(origin);
    if (!known.lookingAt()) {
      return Optional.empty();
    }
    if (!known.group(1).equals("https")) {
      return Optional.of("\"" + origin + "\" is called without https");
    }
    return known.group(2) == null ? Optional.empty() : problem(known.group(), List.of());
  }

  private static boolean isIn(String host, String domain) {
    String lower = domain.toLowerCase(Locale.ROOT);
    return host.equals(lower) || host.endsWith("." + lower);
  }
}
