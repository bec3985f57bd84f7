package io.isaudit.policy.file;

/**
 * One key of the policy file.
 *
 * @param form what its value looks like, and what it is read as
 * @param meaning for people; it stands in the published schema
 */
record Key<T>(String name, Form<T> form, boolean required, String meaning) {

  static <T> Key<T> required(String name, Form<T> form, String meaning) {
    return new Key<>(name, form, true, meaning);
  }

  static <T> Key<T> optional(String name, Form<T> form, String meaning) {
    return new Key<>(name, form, false, meaning);
  }
}
