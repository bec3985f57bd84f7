package io.isaudit.rules.userstores;

import java.util.Locale;

/** What a user store is, by the names of its class or its type. */
enum StoreKind {
  /** A directory reached by LDAP, Active Directory among them. */
  DIRECTORY,
  DATABASE,
  /** A class of another vendor whose properties do not tell either, or a value outside the file. */
  UNKNOWN;

  static StoreKind ofClass(String className) {
    String simple = className.substring(className.lastIndexOf('.') + 1);
    if (simple.contains("LDAP") || simple.contains("ActiveDirectory")) {
      return DIRECTORY;
    }
    return simple.contains("JDBC") ? DATABASE : UNKNOWN;
  }

  static StoreKind ofType(String type) {
    String word = type.strip().toLowerCase(Locale.ROOT);
    if (word.contains("ldap") || word.startsWith("active_directory")) {
      return DIRECTORY;
    }
    return word.startsWith("database") ? DATABASE : UNKNOWN;
  }
}
