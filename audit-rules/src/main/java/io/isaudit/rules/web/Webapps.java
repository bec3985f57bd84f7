package io.isaudit.rules.web;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Place;
import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.FileFact.FileType;
import io.isaudit.snapshot.HomeFiles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Web applications that neither the version ships nor somebody has reviewed. */
final class Webapps implements Check {

  static final Parameter<List<String>> ALLOWED = new Parameter.Words("allowedWebapps", List.of());

  private static final String FOLDER = "repository/deployment/server/webapps";
  private static final String ARCHIVE = ".war";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    HomeFiles files = subject.files();
    Evidence<List<String>> shipped = subject.container().shippedWebapps();
    Set<String> known = new HashSet<>(shipped.found().orElse(List.of()));
    subject.parameter(ALLOWED).forEach(name -> known.add(withoutEnding(name)));
    List<Verdict> verdicts = new ArrayList<>();
    for (String name : deployed(files)) {
      if (!known.contains(name)) {
        verdicts.add(unlisted(name, shipped).at(Place.of(FOLDER)));
      }
    }
    Optional<String> doubt = files.doubt(FOLDER);
    if (doubt.isPresent()) {
      verdicts.add(Verdict.unknown(FOLDER, doubt.get()));
    } else if (files.at(FOLDER).isEmpty()) {
      verdicts.add(Verdict.unknown(FOLDER, "there is no " + FOLDER));
    } else if (verdicts.isEmpty()) {
      verdicts.add(Verdict.pass(FOLDER, "every web application is known"));
    }
    return verdicts;
  }

  private static Verdict unlisted(String name, Evidence<List<String>> shipped) {
    return shipped.fold(
        list ->
            Verdict.fail(name, "the product does not ship " + name + " and nobody has allowed it"),
        missing ->
            Verdict.unknown(
                name, "whether " + name + " is the product's own: " + missing.explanation()));
  }

  /** An archive and the folder that it was unpacked to are one application. */
  private static Set<String> deployed(HomeFiles files) {
    Set<String> names = new TreeSet<>();
    files
        .byPath()
        .forEach(
            (path, fact) -> {
              String name =
                  path.startsWith(FOLDER + "/") ? path.substring(FOLDER.length() + 1) : "";
              boolean runs = fact.type() != FileType.FILE || name.endsWith(ARCHIVE);
              if (!name.isEmpty() && name.indexOf('/') < 0 && runs) {
                names.add(withoutEnding(name));
              }
            });
    return names;
  }

  private static String withoutEnding(String name) {
    return name.endsWith(ARCHIVE) ? name.substring(0, name.length() - ARCHIVE.length()) : name;
  }
}
