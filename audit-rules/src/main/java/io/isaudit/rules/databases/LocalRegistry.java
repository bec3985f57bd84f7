package io.isaudit.rules.databases;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.FileFact;
import io.isaudit.snapshot.FileFact.FileType;
import io.isaudit.snapshot.ProductVersion;
import io.isaudit.snapshot.settings.Setting;
import java.util.List;
import java.util.Optional;

/** Looks where the server keeps its local registry, WSO2_CARBON_DB. */
final class LocalRegistry implements Check {

  private static final String ITEM = "WSO2_CARBON_DB";
  private static final String TABLE = "database.registry_db";
  private static final String FOLDER = "repository/database";
  private static final String ASYNC = "async:";
  private static final String LOCAL = "file:";
  private static final List<String> HOMES = List.of("${carbon.home}/", "./");
  private static final ProductVersion CONFIGURABLE = ProductVersion.of("7.0.0");

  @Override
  public List<Verdict> verdicts(Subject subject) {
    return List.of(verdict(subject));
  }

  private static Verdict verdict(Subject subject) {
    Optional<ProductVersion> version = subject.version();
    if (version.isEmpty()) {
      return Verdict.unknown(ITEM, "the product version is not known, and its place depends on it");
    }
    if (version.get().isBefore(CONFIGURABLE)) {
      return local(subject);
    }
    Datasource registry = Datasource.of(TABLE, ITEM, subject.settings());
    Optional<String> type = registry.text("type");
    if (registry.url().isAbsent() && type.isPresent()) {
      return type.get().equalsIgnoreCase("h2") ? local(subject) : otherType(type.get());
    }
    Optional<Setting> url = subject.settings().find(TABLE + ".url");
    Optional<JdbcUrl> read = url.flatMap(found -> found.value().asText()).flatMap(JdbcUrl::parse);
    if (read.isEmpty()) {
      return Verdict.unknown(ITEM, "the URL of " + TABLE + " is not known from the file");
    }
    Verdict verdict = place(read.get(), subject);
    return url.map(found -> verdict.from(found.origin())).orElse(verdict);
  }

  private static Verdict otherType(String type) {
    return JdbcUrl.isClear(type)
        ? Verdict.fail(ITEM, "the local registry is sent to a database of the type " + type)
        : Verdict.unknown(ITEM, "the type of " + TABLE + " is set outside the file");
  }

  private static Verdict place(JdbcUrl url, Subject subject) {
    if (url.dialect() != Dialect.H2 || !url.hosts().isEmpty()) {
      return Verdict.fail(ITEM, "the local registry is sent to another server");
    }
    String file = withoutBeginning(url.database().orElse(""));
    if (!JdbcUrl.isClear(file)) {
      return Verdict.unknown(ITEM, "the URL of " + TABLE + " is set outside the file");
    }
    boolean inside = file.startsWith(FOLDER + "/") || file.contains("/" + FOLDER + "/");
    return inside && !file.contains("..")
        ? local(subject)
        : Verdict.fail(ITEM, "the local registry lies outside " + FOLDER);
  }

  /** Without what the driver puts before a path, and without the home. */
  private static String withoutBeginning(String file) {
    String path = file;
    while (path.startsWith(ASYNC) || path.startsWith(LOCAL)) {
      path = path.substring(path.indexOf(':') + 1);
    }
    for (String home : HOMES) {
      if (path.startsWith(home)) {
        return path.substring(home.length());
      }
    }
    return path;
  }

  /** Unless its folder leads elsewhere. */
  private static Verdict local(Subject subject) {
    Optional<FileType> folder =
        subject.node().files().found().flatMap(files -> files.at(FOLDER)).map(FileFact::type);
    return folder.filter(FileType.LINK::equals).isPresent()
        ? Verdict.unknown(ITEM, FOLDER + " is a link, and where it leads is not followed")
        : Verdict.pass(ITEM, "the local registry is an H2 file below " + FOLDER);
  }
}
