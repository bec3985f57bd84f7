package io.isaudit.rules.web;

import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rules.web.LinearPattern.NotFollowed;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.SettingValue;
import io.isaudit.snapshot.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rules that let callers in without asking who they are. A rule is judged by the paths that its
 * pattern matches as a whole. Anything but true leaves it open, a missing answer too.
 */
final class OpenResources implements Check {

  /** Patterns that may stay open, as they stand in the file. */
  static final Parameter<List<String>> ALLOWED = new Parameter.Words("allowedOpen", List.of());

  private static final String RULES = "resource.access_control";
  private static final String TABLE = "resource_access_control.";

  private static final List<String> GUARDED =
      List.of(
          "introspect",
          "scim2_me_delete_method",
          "scim2_me_get_method",
          "scim2_me_patch_method",
          "scim2_me_post_method",
          "scim2_me_put_method");

  /** Paths of management, and one that nobody could have meant. */
  private static final List<String> CANARIES =
      Stream.of(
              "/scim2/Users",
              "/scim2/Bulk",
              "/api/server/v1/applications",
              "/api/users/v1/x",
              "/api/identity/user/v1.0/pi-info",
              "/oauth2/introspect",
              "/x/y")
          .flatMap(path -> Stream.of(path, "/t/example.com" + path))
          .toList();

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Settings settings = subject.settings();
    List<Verdict> verdicts = new ArrayList<>();
    for (String part : GUARDED) {
      String key = TABLE + part + ".secured";
      verdicts.add(StrictFlag.on(key, settings.find(key), part + " answers without a login"));
    }
    for (String table : settings.tablesBelow(RULES)) {
      Setting context = settings.stated(table + ".context");
      boolean preflight = settings.stated(table + ".http_method").value().is("OPTIONS");
      Verdict verdict =
          verdict(
              context.value(),
              settings.stated(table + ".secure").value(),
              preflight,
              subject.parameter(ALLOWED));
      verdicts.add(context.isAbsent() ? verdict : verdict.from(context.origin()));
    }
    return verdicts;
  }

  private static Verdict verdict(
      SettingValue context, SettingValue secure, boolean preflight, List<String> allowed) {
    if (Hidden.is(context)) {
      return Verdict.unknown(RULES, Hidden.words("a context of " + RULES));
    }
    String regex = context.asText().orElse("");
    String item = regex.isEmpty() ? RULES + " without a context" : regex;
    if (secure.is("true")) {
      return Verdict.pass(item, item + " asks who calls");
    }
    if (Hidden.is(secure)) {
      return Verdict.unknown(item, Hidden.words("whether " + item + " is secure"));
    }
    if (allowed.contains(regex)) {
      return Verdict.pass(item, "the profile allows " + item + " to be open");
    }
    if (preflight) {
      return Verdict.pass(item, item + " is open to OPTIONS only")
          .note("a browser asks so, without a log-in, before it calls another origin");
    }
    try {
      LinearPattern pattern = LinearPattern.of(regex);
      for (String path : CANARIES) {
        if (pattern.matches(path)) {
          return Verdict.fail(item, item + " is open to everybody and matches " + path)
              .expected("secure = true")
              .actual(secure.display());
        }
      }
      return Verdict.pass(
              item,
              item + " is open, and no path of the management APIs that were tried falls under it")
          .note(item + " answers callers that nobody knows: review what is behind it");
    } catch (NotFollowed e) {
      return Verdict.unknown(item, "which paths " + item + " matches: " + e.words());
    }
  }
}
