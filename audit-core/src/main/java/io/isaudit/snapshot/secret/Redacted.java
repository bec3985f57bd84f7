package io.isaudit.snapshot.secret;

import io.isaudit.evidence.Sorted;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What may be known of a secret. It holds no part and no digest of it: only buckets, classes and
 * what comparing it inside the collector gave.
 *
 * @param classes how many of lower case, upper case, digits and others occur, 0 to 4
 * @param form hex or Base64 with the length it decodes to, when it has such a form
 * @param known the lists of publicly known values it is on
 * @param group equal secrets of one collection have the same number; empty when equality means
 *     nothing, as for references
 * @param references what the text refers to, in its order, also where it is more than a reference
 * @param tag 16 hex digits that equal secrets share also across collections, when those were made
 *     with one compare key
 */
public record Redacted(
    SecretKind kind,
    LengthBucket length,
    int classes,
    Optional<EncodedForm> form,
    Set<KnownList> known,
    Optional<Integer> group,
    List<Relation> relations,
    List<Reference> references,
    Optional<String> tag) {

  public Redacted {
    known = Sorted.set(known);
    relations = List.copyOf(relations);
    references = List.copyOf(references);
  }

  /** A secret that refers to nothing. */
  public Redacted(
      SecretKind kind,
      LengthBucket length,
      int classes,
      Optional<EncodedForm> form,
      Set<KnownList> known,
      Optional<Integer> group,
      List<Relation> relations) {
    this(kind, length, classes, form, known, group, relations, List.of(), Optional.empty());
  }

  /** How the value is given. */
  public enum SecretKind {
    PLAIN("clear text"),
    SECRET_ALIAS("a $secret{} alias"),
    ENVIRONMENT("an $env{} reference"),
    SYSTEM_PROPERTY("a $sys{} reference"),
    SETTING_REFERENCE("a $ref{} reference"),
    /** What a template, a script or the server itself fills in, such as <code>${NAME}</code>. */
    PLACEHOLDER("a placeholder"),
    ENCRYPTED("cipher text"),
    EMPTY("empty");

    private final String words;

    SecretKind(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }

    /** True when the value itself stands elsewhere, so that its text says nothing. */
    public boolean isReference() {
      return this == SECRET_ALIAS || this == ENVIRONMENT || this == SYSTEM_PROPERTY;
    }

    /** True when the file does not even tell where the value will stand. */
    public boolean isOpen() {
      return this == SETTING_REFERENCE || this == PLACEHOLDER;
    }
  }

  /** Lists of values that everybody knows. */
  public enum KnownList {
    SHIPPED,
    PUBLIC_SAMPLE,
    COMMON
  }

  /** An encoding that a secret is written in, with the length in bytes it decodes to. */
  public record EncodedForm(Encoding encoding, int decodedLength) {

    /** Hexadecimal is preferred where a text is both. */
    public enum Encoding {
      HEX,
      BASE64
    }
  }

  /**
   * A placeholder such as {@code $secret{alias}}.
   *
   * @param name without blanks around it; empty when it does not look like a name
   * @param padded whether blanks stand around the name, which the product takes as part of it
   */
  public record Reference(SecretKind kind, String name, boolean padded) {

    private static final Pattern MARK = Pattern.compile("\\$(secret|env|sys|ref)\\{([^{}]*)}");
    private static final Pattern NAME = Pattern.compile("[\\w.'-]{1,100}");

    /** The references in a text. */
    public static List<Reference> in(String text) {
      return MARK.matcher(text)
          .results()
          .map(
              mark -> {
                String name = mark.group(2).strip();
                String shown = NAME.matcher(name).matches() ? name : "";
                return new Reference(kind(mark.group(1)), shown, !name.equals(mark.group(2)));
              })
          .toList();
    }

    private static SecretKind kind(String word) {
      return switch (word) {
        case "secret" -> SecretKind.SECRET_ALIAS;
        case "env" -> SecretKind.ENVIRONMENT;
        case "sys" -> SecretKind.SYSTEM_PROPERTY;
        default -> SecretKind.SETTING_REFERENCE;
      };
    }
  }

  /**
   * What a comparison inside the collector gave.
   *
   * @param to the setting key or the key store that it was compared with; of a pattern its own key
   */
  public record Relation(RelationKind kind, String to) {

    /** The comparisons that rules ask for. */
    public enum RelationKind {
      EQUALS_VALUE_OF,
      SHA256_EQUALS,
      SHA256_DIFFERS,
      OPENS,
      DOES_NOT_OPEN,
      /** It is a regular expression that the product can compile. */
      IS_PATTERN,
      IS_NO_PATTERN
    }
  }

  public boolean isOn(KnownList list) {
    return known.contains(list);
  }

  /**
   * Whether two of one collection are known to be the same: equal texts, or one reference that both
   * consist of. Those of separate collections are compared by {@link Equality}.
   */
  public boolean sameAs(Redacted other) {
    return (group.isPresent() && group.equals(other.group)) || isSameReference(other);
  }

  /** Whether both consist of one reference, which each machine resolves for itself. */
  public boolean isSameReference(Redacted other) {
    return kind.isReference()
        && references.size() == 1
        && !references.get(0).name().isEmpty()
        && references.equals(other.references);
  }

  public boolean has(Relation.RelationKind kind, String to) {
    return relations.contains(new Relation(kind, to));
  }

  /** How a report shows the value: its kind and what is known about it, never its text. */
  public String describe() {
    if (kind != SecretKind.PLAIN) {
      return kind.words();
    }
    if (isOn(KnownList.SHIPPED)) {
      return "the shipped value";
    }
    if (isOn(KnownList.PUBLIC_SAMPLE)) {
      return "a published sample value";
    }
    if (isOn(KnownList.COMMON)) {
      return "a common password";
    }
    return "clear text of " + length.words() + " characters";
  }
}
