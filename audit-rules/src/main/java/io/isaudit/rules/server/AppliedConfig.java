package io.isaudit.rules.server;

import io.isaudit.evidence.MissingReason;
import io.isaudit.evidence.Place;
import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.AppliedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Reports files that have changed since the server last applied its configuration. */
final class AppliedConfig implements Check {

  private static final String ITEM = "configuration files";
  private static final String SOURCES = "repository/resources/conf/";

  /** Files that the product does not render, so that editing them is right. */
  private static final List<String> STATIC =
      List.of(
          "repository/conf/tomcat/context.xml",
          "repository/conf/tomcat/carbon/WEB-INF/web.xml",
          "repository/conf/identity/thrift-authentication.xml",
          "repository/conf/identity/embedded-ldap.xml",
          "repository/conf/log4j2.properties");

  private final Predicate<String> looksAt;
  private final String consequence;
  private final String pass;

  private AppliedConfig(Predicate<String> looksAt, String consequence, String pass) {
    this.looksAt = looksAt;
    this.consequence = consequence;
    this.pass = pass;
  }

  /** What the product rendered. */
  static AppliedConfig rendered() {
    return new AppliedConfig(
        path -> !isSource(path) && !STATIC.contains(path),
        "was edited after the server had written it: the next start overwrites it",
        "all rendered files are as the server wrote them");
  }

  /** What the product renders from. */
  static AppliedConfig sources() {
    return new AppliedConfig(
        AppliedConfig::isSource,
        "has changed since the server last started: the old values are in use",
        "the server runs with the configuration that stands in the files");
  }

  private static boolean isSource(String path) {
    return path.equals(ConfigPresence.FILE) || path.startsWith(SOURCES);
  }

  @Override
  public List<Verdict> verdicts(Subject subject) {
    return subject
        .files()
        .applied()
        .fold(
            found -> verdicts(found.value()),
            missing ->
                List.of(
                    missing.reason() == MissingReason.ABSENT
                        ? Verdict.notApplicable(ITEM, "the server has not been started yet")
                        : Verdict.unknown(
                            ITEM, "what was applied is not known: " + missing.explanation())));
  }

  private List<Verdict> verdicts(Map<String, AppliedFile> files) {
    List<Verdict> verdicts = new ArrayList<>();
    boolean looked = false;
    for (Map.Entry<String, AppliedFile> file : files.entrySet()) {
      if (looksAt.test(file.getKey())) {
        looked = true;
        String path = file.getKey();
        switch (file.getValue()) {
          case SAME -> {}
          case CHANGED -> verdicts.add(failure(path, path + " " + consequence));
          case GONE ->
              verdicts.add(failure(path, path + " was there at the last start and is gone"));
          case UNREADABLE -> verdicts.add(Verdict.unknown(path, path + " could not be compared"));
        }
      }
    }
    String main = ConfigPresence.FILE;
    if (looksAt.test(main) && !files.containsKey(main)) {
      verdicts.add(Verdict.unknown(main, "the record of the last start does not name " + main));
    } else if (!looked) {
      return List.of(Verdict.unknown(ITEM, "the record of the last start names none of them"));
    }
    return verdicts.isEmpty() ? List.of(Verdict.pass(ITEM, pass)) : verdicts;
  }

  private static Verdict failure(String path, String reason) {
    return Verdict.fail(path, reason).expected("as at the last start").at(Place.of(path));
  }
}
