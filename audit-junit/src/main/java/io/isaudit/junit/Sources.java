package io.isaudit.junit;

import io.isaudit.snapshot.ProductVersion;
import io.isaudit.snapshot.Snapshot;
import io.isaudit.snapshot.live.Endpoint.Vantage;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds what is to be audited: all that is named by the nearest annotation, with its {@link
 * AuditSource}, that names anything. What is named farther away is not added: it could be of
 * another deployment.
 */
final class Sources {

  private final Attributes attributes;
  private final Function<Class<?>, Optional<Object>> supplied;
  private final Optional<Instant> clock;
  private final boolean copied;

  /**
   * @param supplied what the {@link AuditSource} of a class supplies
   */
  Sources(
      Attributes attributes,
      Function<Class<?>, Optional<Object>> supplied,
      Optional<Instant> clock) {
    this.attributes = attributes;
    this.supplied = supplied;
    this.clock = clock;
    this.copied = attributes.flag("copied", IsAuditTest::copied);
  }

  Source nearest(List<Level> levels) {
    SourceText parameters = SourceText.of(attributes.values()).requireWhole();
    if (!parameters.snapshots().isEmpty()) {
      return source(parameters);
    }
    for (Level level : levels) {
      SourceText written = SourceText.of(level);
      Optional<Object> own = level.testClass().flatMap(supplied);
      if (written.isSaid() || own.isPresent()) {
        SourceText text = written.under(parameters, attributes.values()).requireWhole();
        return own.isPresent() ? beside(text, own.get(), parameters, level) : source(text);
      }
    }
    if (parameters.isSaid()) {
      return source(parameters);
    }
    throw new AuditProblem(
        "there is nothing to audit: give @IsAuditTest a home, snapshot, url or jdbc, or mark a"
            + " static field or method with @AuditSource");
  }

  private Source source(SourceText text) {
    return text.snapshots().isEmpty()
        ? deployment(
            SourceArguments.homes(text.homes()),
            SourceArguments.urls(text.urls()),
            text.jdbc(),
            Optional.empty())
        : new Source.Stored(
            text.snapshots().stream().map(Values::path).map(SourceArguments::absolute).toList());
  }

  /** What a class supplies stands beside what it names, unless a parameter stands in its place. */
  private Source beside(SourceText text, Object value, SourceText parameters, Level level) {
    if (value instanceof URI || value instanceof URL || value instanceof CharSequence) {
      if (!parameters.urls().isEmpty()) {
        return source(text);
      }
      requireOne(text.urls().isEmpty() && text.snapshots().isEmpty(), level);
      return deployment(
          SourceArguments.homes(text.homes()),
          SourceArguments.urls(List.of(value.toString())),
          text.jdbc(),
          level.testClass());
    }
    if (!parameters.homes().isEmpty()) {
      return source(text);
    }
    requireOne(!text.isFileSaid(), level);
    if (value instanceof Path path && !isSnapshot(path)) {
      return deployment(
          Map.of("node1", SourceArguments.absolute(path)),
          SourceArguments.urls(text.urls()),
          text.jdbc(),
          Optional.empty());
    }
    requireOne(!text.isSaid(), level);
    return whole(value);
  }

  private static void requireOne(boolean isOne, Level level) {
    if (!isOne) {
      throw new AuditProblem(
          level.name() + " names a source and has an @AuditSource: which is to be audited?");
    }
  }

  private static boolean isSnapshot(Path path) {
    return Files.isRegularFile(path) && !path.toString().endsWith(".toml");
  }

  private static Source whole(Object value) {
    if (value instanceof Snapshot snapshot) {
      return new Source.Given(snapshot);
    }
    if (value instanceof Path path) {
      return new Source.Stored(List.of(SourceArguments.absolute(path)));
    }
    throw new AuditProblem(
        "@AuditSource supplies a "
            + value.getClass().getName()
            + "; it takes a Snapshot, the Path of a home or of a snapshot file, or the address of"
            + " a running server");
  }

  private Source deployment(
      Map<String, Path> homes,
      Map<String, String> urls,
      List<String> jdbc,
      Optional<Class<?>> startedBy) {
    return new Source.Deployment(
        new Homes(homes, copied, version()), servers(urls), databases(jdbc), clock, startedBy);
  }

  private Optional<ProductVersion> version() {
    return attributes
        .text("productVersion", IsAuditTest::productVersion)
        .map(
            text ->
                Attributes.parsed(
                    text, "productVersion", ProductVersion::parse, "a version such as 7.1.0"));
  }

  private Servers servers(Map<String, String> urls) {
    if (urls.isEmpty()) {
      return Servers.NONE;
    }
    return new Servers(
        urls,
        attributes.choice(
            "vantage",
            IsAuditTest::vantage,
            Vantage.INTERNAL,
            Sources::vantage,
            "internal or external"),
        attributes.text("trustStore", IsAuditTest::trustStore).map(Sources::file),
        attributes.password("trustStorePassword", IsAuditTest::trustStorePassword),
        attributes.flag("insecure", IsAuditTest::insecure));
  }

  private static Path file(String text) {
    Path file = SourceArguments.absolute(Values.path(text));
    if (!Files.isRegularFile(file)) {
      throw new AuditProblem.Unreadable("the trust store " + file + " does not exist");
    }
    return file;
  }

  private static Optional<Vantage> vantage(String word) {
    return Arrays.stream(Vantage.values())
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst();
  }

  private Databases databases(List<String> jdbc) {
    if (jdbc.isEmpty()) {
      return Databases.NONE;
    }
    return new Databases(
        SourceArguments.jdbc(jdbc),
        attributes
            .text("jdbcUser", IsAuditTest::jdbcUser)
            .orElseThrow(() -> new AuditProblem("jdbc needs an account: give jdbcUser")),
        attributes
            .password("jdbcPassword", IsAuditTest::jdbcPassword)
            .orElseThrow(
                () ->
                    new AuditProblem(
                        "jdbc needs a password: give jdbcPassword the name of what holds it, as"
                            + " in ${DB_PASSWORD}")));
  }
}
