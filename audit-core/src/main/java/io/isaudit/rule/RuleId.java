package io.isaudit.rule;

import java.util.regex.Pattern;

/** The stable name of a rule, {@code chapter/slug}, both in lower-kebab. */
public record RuleId(String chapter, String slug) implements Comparable<RuleId> {

  private static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  public RuleId {
    if (!KEBAB.matcher(chapter).matches() || !KEBAB.matcher(slug).matches()) {
      throw new IllegalArgumentException("not a rule id: " + chapter + "/" + slug);
    }
  }

  /**
   * Reads {@code chapter/slug}.
   *
   * @throws IllegalArgumentException when the text has another form
   */
  public static RuleId of(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException("not a rule id: " + text);
    }
    return new RuleId(text.substring(0, slash), text.substring(slash + 1));
  }

  // By hand: an evaluation looks up hundreds of ids, and a record's own methods are slow at first.
  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof RuleId id && slug.equals(id.slug) && chapter.equals(id.chapter));
  }

  @Override
  public int hashCode() {
    return 31 * chapter.hashCode() + slug.hashCode();
  }

  @Override
  public int compareTo(RuleId other) {
    int byChapter = chapter.compareTo(other.chapter);
    return byChapter != 0 ? byChapter : slug.compareTo(other.slug);
  }

  @Override
  public String toString() {
    return chapter + "/" + slug;
  }
}
