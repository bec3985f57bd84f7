package io.isaudit.collect.internal.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds values under names of secrets in XML and properties as the product renders them. It looks
 * at the text and parses no XML: entities and structure do not matter for that.
 */
final class NamedValues {

  private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");
  private static final Pattern ELEMENT =
      Pattern.compile("<([\\w.:-]{1,100})(\\s[^<>]{0,2000})?>([^<>]{1,4000})</\\1>");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("\\s([\\w.:-]{1,100})\\s?=\\s?\"([^\"<>]{1,4000})\"");
  private static final Pattern NAME = Pattern.compile("\\sname\\s?=\\s?\"([\\w.:-]{1,100})\"");
  private static final Pattern PROPERTY =
      Pattern.compile(
          "(?m)^[ \\t]{0,20}([\\w.$-]{1,200})[ \\t]{0,20}[=:][ \\t]{0,20}(\\S.{0,4000})$");
  private static final Pattern SECRET_NAME =
      Pattern.compile(
          ".*(?:password|passwd|passphrase|secret|secret[._-]?key|api[._-]?key"
              + "|keystorepass|truststorepass|keypass)");

  /** No secret: a switch, a placeholder of the product, a mask, an alias of the old vault. */
  private static final Pattern HARMLESS =
      Pattern.compile("(?i)true|false|x+|\\*+|\\$\\{[^{}]*}|svns:.*");

  private NamedValues() {}

  /** A value in clear: it must not leave the collection. */
  record Value(String name, String text) {

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Value> in(String text, boolean xml) {
    List<Value> values = new ArrayList<>();
    if (!xml) {
      add(values, PROPERTY.matcher(text));
      return values;
    }
    String plain = COMMENT.matcher(text).replaceAll("");
    add(values, ATTRIBUTE.matcher(plain));
    Matcher element = ELEMENT.matcher(plain);
    while (element.find()) {
      String attributes = element.group(2) == null ? "" : element.group(2);
      Matcher named = NAME.matcher(attributes);
      String name = named.find() ? named.group(1) : element.group(1);
      if (!attributes.contains("secretAlias")) {
        add(values, name, element.group(3));
      }
    }
    return values;
  }

  private static void add(List<Value> values, Matcher pairs) {
    while (pairs.find()) {
      add(values, pairs.group(1), pairs.group(2));
    }
  }

  private static void add(List<Value> values, String name, String text) {
    String value = text.strip();
    boolean secret = SECRET_NAME.matcher(name.toLowerCase(Locale.ROOT)).matches();
    if (secret && !value.isEmpty() && !HARMLESS.matcher(value).matches()) {
      values.add(new Value(name, value));
    }
  }
}
