package io.isaudit.collect.internal.userstore;

import io.isaudit.collect.internal.home.HomeFolder;
import io.isaudit.collect.internal.redaction.AccountNames;
import io.isaudit.collect.internal.redaction.Redactor;
import io.isaudit.collect.internal.xml.XmlElement;
import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.MissingReason;
import io.isaudit.evidence.Place;
import io.isaudit.snapshot.Input.Problem;
import io.isaudit.snapshot.secret.Redacted.Relation;
import io.isaudit.snapshot.secret.Redacted.Relation.RelationKind;
import io.isaudit.snapshot.settings.SettingValue;
import io.isaudit.snapshot.userstore.UserStoreFile;
import io.isaudit.snapshot.userstore.UserStoreFile.UserStoreProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads one definition as the product does: properties stand right below the root, names and values
 * lose the blanks around them, and of two with one name the last one counts.
 */
final class DefinitionReader {

  private static final String ROOT = "UserStoreManager";
  private static final int MOST_PROPERTIES = 500;
  private static final int LONGEST_SHOWN = 4_000;

  /** A name that is more than a name could hold a secret. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z._-]{0,99}");

  private static final Pattern CLASS =
      Pattern.compile("(?:[A-Za-z_]\\w{0,60}\\.){1,20}[A-Za-z_]\\w{0,99}");

  /** Passwords and the accounts they may equal. */
  private static final Map<String, String> ACCOUNT_OF =
      Map.of("ConnectionPassword", "ConnectionName", "password", "userName");

  private final HomeFolder home;
  private final Redactor redactor;

  DefinitionReader(HomeFolder home, Redactor redactor) {
    this.home = home;
    this.redactor = redactor;
  }

  Evidence<UserStoreFile> read(String path, XmlElement root) {
    if (!root.name().equals(ROOT)) {
      return refused(path, root.line(), MissingReason.UNPARSABLE, "defines no user store");
    }
    List<XmlElement> properties = root.children("Property");
    if (properties.size() > MOST_PROPERTIES) {
      return refused(path, root.line(), MissingReason.TOO_LARGE, "has too many properties");
    }
    Map<String, XmlElement> named = new TreeMap<>();
    List<Problem> remarks = new ArrayList<>();
    for (XmlElement property : properties) {
      String name = property.attribute("name").orElse("").strip();
      if (NAME.matcher(name).matches()) {
        named.put(name, property);
      } else {
        Place place = new Place(path, property.line(), 0);
        remarks.add(new Problem("property-name", "a property without a usable name", place));
      }
    }
    if (!remarks.isEmpty()) {
      home.remarks(path, remarks);
    }
    Map<String, UserStoreProperty> read = new TreeMap<>();
    named.forEach((name, property) -> read.put(name, property(name, property, named)));
    String className = root.attribute("class").orElse("").strip();
    String shown = CLASS.matcher(className).matches() ? className : "";
    return Evidence.collected(new UserStoreFile(shown, read), path, home.now());
  }

  private UserStoreProperty property(
      String name, XmlElement property, Map<String, XmlElement> others) {
    String text = property.text().strip();
    boolean encrypted =
        property.attribute("encrypted").filter("true"::equalsIgnoreCase).isPresent();
    return new UserStoreProperty(
        value(name, text, property, encrypted, others), encrypted, property.line());
  }

  private SettingValue value(
      String name,
      String text,
      XmlElement property,
      boolean encrypted,
      Map<String, XmlElement> others) {
    if (property.attribute("secretAlias").isPresent()) {
      // The text is a placeholder then; the value lies in the product's own store of secrets.
      return redactor.secret("$secret{" + property.attribute("secretAlias").get() + "}", List.of());
    }
    List<Relation> relations = relations(name, text, others);
    return encrypted || text.length() > LONGEST_SHOWN
        ? redactor.secret(text, relations)
        : redactor.userStoreProperty(name, text, relations);
  }

  private static List<Relation> relations(
      String name, String text, Map<String, XmlElement> others) {
    String accountName = ACCOUNT_OF.get(name);
    XmlElement account = accountName == null ? null : others.get(accountName);
    return accountName != null && account != null && AccountNames.isNameOf(account.text(), text)
        ? List.of(new Relation(RelationKind.EQUALS_VALUE_OF, accountName))
        : List.of();
  }

  private Evidence<UserStoreFile> refused(
      String path, int line, MissingReason reason, String words) {
    Place place = new Place(path, line, 0);
    home.unparsable(path, List.of(new Problem("user-store", words, place)));
    return Evidence.missing(reason, path + " " + words, place);
  }
}
