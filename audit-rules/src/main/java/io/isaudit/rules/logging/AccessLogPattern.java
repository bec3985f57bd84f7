package io.isaudit.rules.logging;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.Conditions;
import io.isaudit.snapshot.ProductVersion;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.SettingValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for codes of Tomcat's access log that write credentials: the request line or query, unless
 * the version refuses credentials in a query, and headers or cookies that are credentials.
 */
final class AccessLogPattern implements Check {

  private static final String KEY = "http_access_log.pattern";
  private static final String RESTRICTED = "oauth.restricted_query_parameters";
  private static final Set<String> MUST_BE_RESTRICTED =
      Set.of("username", "password", "client_secret");
  private static final ProductVersion RESTRICTS = ProductVersion.of("7.1.0");

  private static final Pattern CODE = Pattern.compile("%(?:\\{([^}]{0,200})})?([A-Za-z])");
  private static final Set<String> HEADERS =
      Set.of("authorization", "proxy-authorization", "cookie", "set-cookie");

  /** Names that Tomcat takes for whole patterns; both hold the request line. */
  private static final Set<String> NAMED = Set.of("common", "combined");

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Optional<Setting> setting = subject.settings().find(KEY);
    if (setting.isEmpty()) {
      return List.of(Verdict.unknown(KEY, KEY + " is not set and its default is not known"));
    }
    SettingValue value = setting.get().value();
    return List.of(verdict(value, subject).actual(value.display()).from(setting.get().origin()));
  }

  private static Verdict verdict(SettingValue value, Subject subject) {
    Optional<String> text = value.asText();
    if (text.isEmpty() || Conditions.isReferenceText(value)) {
      return Verdict.unknown(KEY, "what " + KEY + " holds is not known from the file");
    }
    List<String> secrets = new ArrayList<>();
    List<String> requests = new ArrayList<>();
    if (NAMED.contains(text.get().strip().toLowerCase(Locale.ROOT))) {
      requests.add(text.get().strip());
    }
    Matcher code = CODE.matcher(text.get());
    while (code.find()) {
      String name = code.group(1) == null ? "" : code.group(1).strip();
      switch (code.group(2)) {
        case "r" -> addIf(name.isEmpty(), "%r", requests);
        case "q" -> addIf(name.isEmpty(), "%q", requests);
        case "S" -> addIf(name.isEmpty(), "%S", secrets);
        case "c" -> secrets.add("cookies");
        case "i", "o" -> addIf(HEADERS.contains(name.toLowerCase(Locale.ROOT)), name, secrets);
        default -> {}
      }
    }
    if (!secrets.isEmpty()) {
      return Verdict.fail(KEY, "the access log holds " + String.join(", ", secrets));
    }
    return requests.isEmpty()
        ? Verdict.pass(KEY, "the access log holds no query and no credentials")
        : requestLine(requests.get(0), subject);
  }

  private static void addIf(boolean wanted, String code, List<String> found) {
    if (wanted) {
      found.add(code);
    }
  }

  private static Verdict requestLine(String code, Subject subject) {
    String words = "the access log holds queries by " + code;
    Optional<ProductVersion> version = subject.version();
    if (version.isEmpty()) {
      return Verdict.unknown(KEY, words + ", and the product version is not known");
    }
    if (version.get().isBefore(RESTRICTS)) {
      return Verdict.fail(KEY, words + ", and this version takes credentials in them");
    }
    Optional<Setting> restricted = subject.settings().find(RESTRICTED);
    if (restricted.isEmpty() || restricted.get().isAbsent()) {
      return restricted.isEmpty()
          ? Verdict.unknown(KEY, words + ", and the default of " + RESTRICTED + " is not known")
          : Verdict.pass(KEY, words + ", in which this version refuses credentials");
    }
    List<SettingValue> names = restricted.get().value().asList();
    boolean open =
        names.stream().anyMatch(n -> n.asText().isEmpty() || Conditions.isReferenceText(n));
    List<String> texts = names.stream().flatMap(name -> name.asText().stream()).toList();
    if (texts.containsAll(MUST_BE_RESTRICTED)) {
      return Verdict.pass(KEY, words + ", in which this version refuses credentials");
    }
    return open
        ? Verdict.unknown(KEY, words + ", and " + RESTRICTED + " is not known from the file")
        : Verdict.fail(KEY, words + ", and " + RESTRICTED + " lets credentials through");
  }
}
