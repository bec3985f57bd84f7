package io.isaudit.rules.databases;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.database.UnsafeParameters;
import io.isaudit.snapshot.secret.Redacted.SecretKind;
import io.isaudit.snapshot.settings.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Looks for the parts of a connection that are missing, and for parts that do not belong there. A
 * reference counts as given: its value stands elsewhere.
 */
final class CompleteConnection implements Check {

  private static final List<String> DEMANDED = List.of(Datasource.IDENTITY, Datasource.SHARED);
  private static final int LARGEST_PORT = 65_535;
  private static final Pattern PORT = Pattern.compile("\\d{1,5}");

  @Override
  public List<Verdict> verdicts(Subject subject) {
    List<Verdict> verdicts = new ArrayList<>();
    for (String table : List.of(Datasource.IDENTITY, Datasource.SHARED, Datasource.USER)) {
      if (subject.settings().mentions(table)) {
        verdicts.add(verdict(Datasource.of(table, subject), subject));
      } else if (DEMANDED.contains(table)) {
        verdicts.add(Verdict.fail(table, "the table " + table + " is not written"));
      }
    }
    return verdicts;
  }

  private static Verdict verdict(Datasource datasource, Subject subject) {
    String name = datasource.name();
    Optional<String> danger = danger(datasource);
    if (danger.isPresent()) {
      String reason = "the URL of " + name + " carries " + danger.get();
      Verdict verdict =
          Verdict.fail(name, reason + ", by which connecting can run code or lead elsewhere");
      return datasource.place().map(verdict::at).orElse(verdict);
    }
    if (datasource.is(Dialect.H2)) {
      return Verdict.notApplicable(name, name + " lies in H2");
    }
    List<String> missing = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    Optional<String> type = datasource.text("type");
    Optional<Boolean> inferable =
        ConnectionConditions.isReference(datasource, "type")
            ? Optional.of(true)
            : type.map(word -> ConnectionConditions.infers(word, subject))
                .orElse(Optional.of(false));
    boolean typeMatters = datasource.url().isAbsent() || datasource.get("driver").isAbsent();
    if (type.isPresent() && inferable.isEmpty() && typeMatters) {
      return Verdict.unknown(
          name, "the product version is not known, and what it makes of the type depends on it");
    }
    boolean usableType = inferable.orElse(false);
    if (type.isPresent() && !usableType && typeMatters) {
      wrong.add("the type " + type.get() + ", which this version does not know");
    }
    if (datasource.url().isAbsent()) {
      addParts(datasource, usableType, missing);
    } else {
      addUrl(datasource, usableType, missing);
    }
    ports(datasource).stream()
        .filter(port -> !isPort(port))
        .map(port -> "the port " + port + ", which no server has")
        .forEach(wrong::add);
    addAccount(datasource, missing);
    Verdict verdict =
        missing.isEmpty() && wrong.isEmpty()
            ? Verdict.pass(name, name + " has all parts of a connection")
            : Verdict.fail(name, name + " " + words(missing, wrong));
    return datasource.place().map(verdict::at).orElse(verdict);
  }

  private static String words(List<String> missing, List<String> wrong) {
    List<String> words = new ArrayList<>();
    if (!missing.isEmpty()) {
      words.add("lacks " + String.join(", ", missing));
    }
    if (!wrong.isEmpty()) {
      words.add("has " + String.join(", and ", wrong));
    }
    return String.join(" and ", words);
  }

  private static Optional<String> danger(Datasource datasource) {
    if (datasource.connection().isEmpty()) {
      return Optional.empty();
    }
    for (Map.Entry<String, String> one : datasource.connection().get().parameters().entrySet()) {
      if (UnsafeParameters.isUnsafe(one.getKey(), one.getValue())) {
        return Optional.of(one.getKey());
      }
    }
    return Optional.empty();
  }

  private static void addUrl(Datasource datasource, boolean usableType, List<String> missing) {
    Optional<JdbcUrl> url = datasource.connection();
    boolean shown = datasource.text("url").isPresent();
    boolean empty = datasource.url().value().is("");
    boolean isUrl = url.isPresent() || ConnectionConditions.isReference(datasource, "url");
    if (empty || (shown && !isUrl)) {
      missing.add("a JDBC URL");
    }
    if (datasource.get("driver").isAbsent() && !usableType) {
      missing.add(datasource.text("type").isPresent() ? "driver" : "driver or type");
    }
  }

  /** Those of the URL, else that of the key. */
  private static List<String> ports(Datasource datasource) {
    if (datasource.url().isAbsent()) {
      return datasource.text("port").stream().toList();
    }
    return datasource.connection().map(JdbcUrl::hosts).orElse(List.of()).stream()
        .flatMap(host -> host.port().stream())
        .toList();
  }

  private static void addParts(Datasource datasource, boolean usableType, List<String> missing) {
    if (!usableType) {
      missing.add(datasource.text("type").isPresent() ? "url" : "url or type");
    }
    addUnlessGiven(datasource, "hostname", missing);
    boolean oracle = datasource.is(Dialect.ORACLE);
    boolean either = ConnectionConditions.isReference(datasource, "type");
    if (!either || !isGiven(datasource, "sid")) {
      addUnlessGiven(datasource, oracle ? "sid" : "name", missing);
    }
    addUnlessGiven(datasource, "port", missing);
  }

  /** The account may stand in the URL, or be that of the machine. */
  private static void addAccount(Datasource datasource, List<String> missing) {
    Optional<JdbcUrl> url = datasource.connection();
    if (url.filter(found -> found.says("integratedSecurity", "true")).isPresent()) {
      return;
    }
    for (String key : List.of("username", "password")) {
      String inUrl = key.equals("username") ? "user" : key;
      if (url.flatMap(found -> found.parameter(inUrl)).isEmpty()) {
        addUnlessGiven(datasource, key, missing);
      }
    }
  }

  private static void addUnlessGiven(Datasource datasource, String key, List<String> missing) {
    if (!isGiven(datasource, key)) {
      missing.add(key);
    }
  }

  private static boolean isGiven(Datasource datasource, String key) {
    Setting setting = datasource.get(key);
    return setting
        .value()
        .asSecret()
        .map(secret -> secret.kind() != SecretKind.EMPTY)
        .orElseGet(() -> datasource.text(key).isPresent());
  }

  private static boolean isPort(String text) {
    if (!JdbcUrl.isClear(text)) {
      return true;
    }
    return PORT.matcher(text).matches()
        && Integer.parseInt(text) >= 1
        && Integer.parseInt(text) <= LARGEST_PORT;
  }
}
