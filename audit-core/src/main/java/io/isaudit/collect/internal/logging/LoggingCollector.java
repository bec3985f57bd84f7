package io.isaudit.collect.internal.logging;

import io.isaudit.collect.internal.home.HomeFolder;
import io.isaudit.collect.internal.logging.PropertiesReader.Content;
import io.isaudit.collect.internal.logging.PropertiesReader.Property;
import io.isaudit.collect.internal.redaction.Redactor;
import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.MissingReason;
import io.isaudit.evidence.Place;
import io.isaudit.facts.UnlistedLoggers;
import io.isaudit.snapshot.Input.Problem;
import io.isaudit.snapshot.ProductVersion;
import io.isaudit.snapshot.log.LogConfiguration;
import io.isaudit.snapshot.settings.Origin;
import io.isaudit.snapshot.settings.Setting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads log4j2.properties. A file that holds no property is not an empty configuration: the product
 * would log by defaults that nobody chose, so it is missing evidence.
 */
public final class LoggingCollector {

  public static final String FILE = "repository/conf/log4j2.properties";

  private static final int MOST_BYTES = 2 * 1024 * 1024;

  private static final Set<String> FIRST_SEGMENTS =
      Set.of(
          "advertiser",
          "appender",
          "appenders",
          "customlevel",
          "customlevels",
          "dest",
          "filter",
          "filters",
          "log4j",
          "log4j2",
          "logger",
          "loggers",
          "monitorinterval",
          "name",
          "packages",
          "property",
          "rootlogger",
          "schema",
          "script",
          "scripts",
          "shutdownhook",
          "shutdowntimeout",
          "status",
          "strict",
          "verbose");

  private LoggingCollector() {}

  /**
   * Reads the configuration.
   *
   * @param version the product's, whose own file it is compared with
   */
  public static Evidence<LogConfiguration> collect(
      HomeFolder home, Optional<ProductVersion> version, Redactor redactor) {
    return home.read(FILE, "properties", MOST_BYTES)
        .flatMap(
            bytes ->
                configuration(
                    home,
                    redactor,
                    PropertiesReader.read(FILE, bytes),
                    shippedUnlisted(home, version)));
  }

  private static Evidence<Map<String, String>> shippedUnlisted(
      HomeFolder home, Optional<ProductVersion> version) {
    if (version.isEmpty()) {
      return Evidence.missing(MissingReason.UNSUPPORTED, "the product version is not known");
    }
    return UnlistedLoggers.of(version.get())
        .map(levels -> Evidence.collected(levels, UnlistedLoggers.SOURCE, home.now()))
        .orElseGet(
            () ->
                Evidence.missing(
                    MissingReason.UNSUPPORTED,
                    "what version " + version.get() + " ships is not known"));
  }

  private static Evidence<LogConfiguration> configuration(
      HomeFolder home,
      Redactor redactor,
      Content content,
      Evidence<Map<String, String>> shippedUnlisted) {
    if (content.malformed()) {
      home.unparsable(FILE, content.problems());
      Problem first = content.problems().get(content.problems().size() - 1);
      return Evidence.missing(
          MissingReason.UNPARSABLE, FILE + " " + first.message(), first.place());
    }
    home.remarks(FILE, content.problems());
    if (content.properties().isEmpty()) {
      String words = "holds no property";
      home.unparsable(FILE, List.of(new Problem("no-property", words, Place.of(FILE))));
      return Evidence.missing(MissingReason.UNPARSABLE, FILE + " " + words, Place.of(FILE));
    }
    Map<String, Setting> settings = new HashMap<>();
    Map<String, Place> duplicates = new HashMap<>();
    List<Problem> strays = new ArrayList<>();
    for (Property property : content.properties()) {
      Place place = new Place(FILE, property.line(), 1);
      if (!isOfLog4j(property.key())) {
        strays.add(new Problem("unknown-property", "is no property of Log4j", place));
        continue;
      }
      Setting setting =
          new Setting(
              redactor.logProperty(property.key(), property.value()), new Origin.Explicit(place));
      if (settings.put(property.key(), setting) != null) {
        duplicates.put(property.key(), place);
      }
    }
    home.remarks(FILE, strays);
    return Evidence.collected(
        new LogConfiguration(settings, duplicates, shippedUnlisted), FILE, home.now());
  }

  /** A line that has lost its beginning reads as a property whose name can be a secret. */
  private static boolean isOfLog4j(String key) {
    int dot = key.indexOf('.');
    return FIRST_SEGMENTS.contains(
        (dot < 0 ? key : key.substring(0, dot)).toLowerCase(Locale.ROOT));
  }
}
