package io.isaudit.rules.web;

import static io.isaudit.declaration.DeclarationKey.PUBLIC_ORIGIN;

import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.lang.Condition;
import io.isaudit.rule.lang.Judgement;
import io.isaudit.rule.lang.SettingView;
import io.isaudit.rules.web.CallbackUrls.Canary;
import io.isaudit.rules.web.LinearPattern.NotFollowed;
import io.isaudit.snapshot.settings.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern of addresses that takes in the server's own and none of somebody else. It is judged by
 * what it matches, since patterns that look alike differ in that.
 */
final class CallbackPattern implements Condition<SettingView> {

  private static final String HOSTNAME = "server.hostname";
  private static final String OWN_NAME = "<" + HOSTNAME + ">";
  private static final String TENANTS = "a tenant that has stored a pattern of its own uses that";

  private static final Pattern ORIGIN = Pattern.compile("https?://([^/?#:@\\s]+)");

  /** The hosts that links of the server may lead to. */
  static final Parameter<List<String>> OWN_HOST = new Parameter.Words("ownHost", List.of(OWN_NAME));

  /** The kinds of addresses that are tried. */
  static final Parameter<List<String>> CANARIES =
      new Parameter.Words("canaries", Canary.allWords());

  @Override
  public String description() {
    return "match addresses of the own host only";
  }

  @Override
  public Judgement judge(SettingView view, Subject subject) {
    Optional<String> text = view.value().asText();
    if (text.isEmpty() || Hidden.is(view.value())) {
      return view.value().isAbsent()
          ? Judgement.notMet()
          : Judgement.unknown(Hidden.words(view.key()));
    }
    try {
      Judgement judgement = judge(text.get(), subject);
      boolean own = !view.setting().isExplicit() && judgement.why().isEmpty();
      return (own ? judgement.noting("it is the default of this version") : judgement)
          .noting(TENANTS);
    } catch (NotFollowed e) {
      return Judgement.unknown(view.key() + " can't be judged: " + e.words());
    }
  }

  private static Judgement judge(String regex, Subject subject) throws NotFollowed {
    Set<String> hosts = new TreeSet<>();
    boolean known = ownHosts(subject, hosts);
    String resolved = CallbackUrls.resolved(regex, hosts);
    if (!LinearPattern.isWellFormed(resolved)) {
      return Judgement.notMet("it is no regular expression, so no address is accepted");
    }
    LinearPattern pattern = LinearPattern.ofWellFormed(resolved);
    List<String> wanted = subject.parameter(CANARIES);
    List<String> notes = new ArrayList<>();
    for (Canary canary : Canary.values()) {
      if (wanted.contains(canary.words()) && anyMatches(pattern, canary.urls(hosts))) {
        if (canary.isForeign()) {
          return Judgement.notMet("it matches an address of another host: " + canary.words());
        }
        notes.add("it also matches: " + canary.words());
      }
    }
    if (!known) {
      return Judgement.unknown("the own host is not known: " + Hidden.words(HOSTNAME));
    }
    if (!anyMatches(pattern, CallbackUrls.own(hosts))) {
      notes.add("it matches no address of the own host, so links of the server are refused");
    }
    return notes.isEmpty() ? Judgement.met() : Judgement.metWithNote(String.join("; ", notes));
  }

  private static boolean anyMatches(LinearPattern pattern, List<String> urls) throws NotFollowed {
    for (String url : urls) {
      if (pattern.matches(url)) {
        return true;
      }
    }
    return false;
  }

  /** Whether all of them are known. */
  private static boolean ownHosts(Subject subject, Set<String> hosts) {
    subject
        .declarations(PUBLIC_ORIGIN)
        .text(PUBLIC_ORIGIN)
        .flatMap(CallbackPattern::host)
        .ifPresent(hosts::add);
    boolean known = true;
    for (String name : subject.parameter(OWN_HOST)) {
      if (!name.equals(OWN_NAME)) {
        hosts.add(name);
        continue;
      }
      Optional<String> hostname =
          subject
              .settings()
              .find(HOSTNAME)
              .map(Setting::value)
              .filter(value -> !Hidden.is(value))
              .flatMap(value -> value.asText())
              .filter(text -> !text.contains("{"));
      hostname.map(String::strip).ifPresent(hosts::add);
      known &= hostname.isPresent();
    }
    return known;
  }

  private static Optional<String> host(String origin) {
    Matcher form = ORIGIN.matcher(origin.strip());
    return form.lookingAt() ? Optional.of(form.group(1)) : Optional.empty();
  }
}
