package io.isaudit.declaration;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A fact about a deployment that a person may declare, with its form and its documented default. A
 * declaration without a default is not known until it is declared.
 */
public enum DeclarationKey {
  NODES("nodes", Form.COUNT, "2", "", "number of server nodes in the deployment", ""),
  PLATFORM(
      "platform",
      Form.WORD,
      "\"vm\"",
      "vm",
      "where the nodes run",
      "azure, aws, kubernetes, vm, other"),
  BEHIND_PROXY(
      "behind_proxy", Form.FLAG, "true", "", "whether clients reach the nodes by a proxy", ""),
  PUBLIC_ORIGIN(
      "public_origin",
      Form.TEXT,
      "\"https://id.company.tld\"",
      "",
      "origin that end users see",
      ""),
  PEAK_TPS("peak_tps", Form.COUNT, "50", "", "logins per second at the busiest time", ""),
  DATABASE_CLEANUP(
      "database_cleanup",
      Form.WORD,
      "\"product\"",
      "product",
      "who removes expired rows",
      "product, procedures"),
  MUTUAL_TLS(
      "mutual_tls", Form.FLAG, "false", "false", "whether clients log in by certificate", ""),
  DIRECTORY_TREE(
      "directory_tree",
      Form.WORD,
      "\"flat\"",
      "",
      "whether the directory keeps all users, and all roles, at one place",
      "flat, nested"),
  REGIONS("regions", Form.COUNT, "1", "", "number of regions that the nodes stand in", ""),
  TENANTS("tenants", Form.COUNT, "1", "", "number of tenants, the super tenant included", "");

  private final String name;
  private final Form form;
  private final String example;
  private final String defaultText;
  private final String meaning;
  private final String words;

  DeclarationKey(
      String name, Form form, String example, String defaultText, String meaning, String words) {
    this.name = name;
    this.form = form;
    this.example = example;
    this.defaultText = defaultText;
    this.meaning = meaning;
    this.words = words;
  }

  /** What a declared value looks like. */
  public enum Form {
    COUNT,
    FLAG,
    WORD,
    TEXT
  }

  public Form form() {
    return form;
  }

  /** The words that may be declared; empty when it is no word. */
  public List<String> words() {
    return words.isEmpty() ? List.of() : List.of(words.split(", ", -1));
  }

  /** The key below {@code [declarations]} in the policy file. */
  public String key() {
    return name;
  }

  public String meaning() {
    return meaning;
  }

  public Optional<String> defaultText() {
    return defaultText.isEmpty() ? Optional.empty() : Optional.of(defaultText);
  }

  /** The line to add to the policy file, as a start to be corrected. */
  public String lineToAdd() {
    return name + " = " + example;
  }

  /** What is wrong with a declared text; empty when it fits. */
  public Optional<String> problemWith(String text) {
    boolean fits =
        switch (form) {
          case COUNT -> text.matches("[1-9]\\d{0,8}");
          case FLAG -> text.equals("true") || text.equals("false");
          case WORD -> words().contains(text);
          case TEXT -> !text.isBlank();
        };
    if (fits) {
      return Optional.empty();
    }
    return Optional.of(
        switch (form) {
          case COUNT -> name + " is a whole number from 1";
          case FLAG -> name + " is true or false";
          case WORD -> name + " is one of " + words;
          case TEXT -> name + " is a text";
        });
  }

  public static Optional<DeclarationKey> of(String key) {
    return Arrays.stream(values()).filter(known -> known.name.equals(key)).findFirst();
  }

  /** All keys, for messages about one that does not exist. */
  public static String allKeys() {
    return Arrays.stream(values()).map(DeclarationKey::key).collect(Collectors.joining(", "));
  }
}
