package io.isaudit.junit;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The values of attributes: configuration parameters win over them, and placeholders are filled.
 */
final class Values {

  /** What the configuration parameters of this library begin with. */
  static final String PREFIX = "isaudit.";

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]*)}");

  private final Function<String, Optional<String>> parameters;

  Values(Function<String, Optional<String>> parameters) {
    this.parameters = parameters;
  }

  static Values of(ExtensionContext context) {
    return new Values(context::getConfigurationParameter);
  }

  /** What a configuration parameter says against an attribute. */
  Optional<String> override(String attribute) {
    refuseOtherCase(attribute);
    Optional<String> value =
        parameters.apply(PREFIX + attribute).map(String::strip).map(this::filled);
    if (value.filter(String::isEmpty).isPresent()) {
      throw empty(attribute);
    }
    return value;
  }

  /**
   * JUnit tells no names of configuration parameters, but most are given as system properties: one
   * in other letters would have no effect, and nobody would know.
   */
  private static void refuseOtherCase(String attribute) {
    String name = PREFIX + attribute;
    for (String property : System.getProperties().stringPropertyNames()) {
      if (property.equalsIgnoreCase(name) && !property.equals(name)) {
        throw new AuditProblem("the system property " + property + " is to be called " + name);
      }
    }
  }

  /** The same for an attribute with several values, which are separated by commas. */
  List<String> overrides(String attribute) {
    Optional<String> value = override(attribute);
    List<String> parts =
        value.stream()
            .flatMap(all -> Arrays.stream(all.split(",")))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .toList();
    if (value.isPresent() && parts.isEmpty()) {
      throw empty(attribute);
    }
    return parts;
  }

  private static AuditProblem empty(String attribute) {
    return new AuditProblem("the configuration parameter " + PREFIX + attribute + " is empty");
  }

  /** One value, or none when it is left empty. */
  Optional<String> one(String attribute, String written) {
    return override(attribute).or(() -> Optional.of(filled(written)).filter(v -> !v.isEmpty()));
  }

  /** Several values; an empty one among them is a slip. */
  List<String> several(String attribute, List<String> written) {
    List<String> overrides = overrides(attribute);
    return overrides.isEmpty() ? all(attribute, written) : overrides;
  }

  /** The values as they are written. */
  List<String> all(String attribute, List<String> written) {
    List<String> values = new ArrayList<>();
    for (String value : written) {
      String filled = filled(value);
      if (filled.isBlank()) {
        throw new AuditProblem(attribute + " has an empty value");
      }
      values.add(filled);
    }
    return values;
  }

  /** What a placeholder stands for; anything else could be the password itself and is not shown. */
  Optional<Password> password(String attribute, String written) {
    String text = parameters.apply(PREFIX + attribute).orElse(written).strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Matcher placeholder = PLACEHOLDER.matcher(text);
    if (!placeholder.matches()) {
      throw new AuditProblem(
          attribute
              + " takes the name of what holds the password, as in ${DB_PASSWORD}, and never the"
              + " password");
    }
    String name = placeholder.group(1);
    return Optional.of(new Password(lookUp(name).orElseThrow(() -> missing(text, name))));
  }

  private String filled(String text) {
    Matcher matcher = PLACEHOLDER.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (matcher.find()) {
      String name = matcher.group(1);
      String value = lookUp(name).orElseThrow(() -> missing(text, name));
      matcher.appendReplacement(filled, Matcher.quoteReplacement(value));
    }
    return matcher.appendTail(filled).toString();
  }

  private Optional<String> lookUp(String name) {
    // JUnit refuses to be asked for a blank name.
    return name.isBlank()
        ? Optional.empty()
        : parameters
            .apply(name)
            .or(() -> Optional.ofNullable(System.getProperty(name)))
            .or(() -> Optional.ofNullable(System.getenv(name)));
  }

  private static AuditProblem missing(String text, String name) {
    return new AuditProblem(
        "\""
            + text
            + "\" names "
            + name
            + ", which is no configuration parameter of JUnit, no system property and no"
            + " environment variable");
  }

  static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new AuditProblem("not a path: " + text);
    }
  }
}
