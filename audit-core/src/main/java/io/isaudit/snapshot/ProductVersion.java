package io.isaudit.snapshot;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version of WSO2 Identity Server, ordered by its three numbers; a qualifier does not count. */
public record ProductVersion(int major, int minor, int patch, String qualifier)
    implements Comparable<ProductVersion> {

  private static final Pattern FORM =
      Pattern.compile("(\\d{1,4})\\.(\\d{1,4})(?:\\.(\\d{1,4}))?+(?:[.-]([0-9A-Za-z.-]{1,40}))?");
  private static final Comparator<ProductVersion> ORDER =
      Comparator.comparingInt(ProductVersion::major)
          .thenComparingInt(ProductVersion::minor)
          .thenComparingInt(ProductVersion::patch);

  /** Reads {@code 7.1.0}, {@code 5.11} or {@code 7.0.1-SNAPSHOT}; anything else is empty. */
  public static Optional<ProductVersion> parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      return Optional.empty();
    }
    String patch = form.group(3) == null ? "0" : form.group(3);
    String qualifier = form.group(4) == null ? "" : form.group(4);
    return Optional.of(
        new ProductVersion(
            Integer.parseInt(form.group(1)),
            Integer.parseInt(form.group(2)),
            Integer.parseInt(patch),
            qualifier));
  }

  /**
   * A version written in source code.
   *
   * @throws IllegalArgumentException when the text is no version
   */
  public static ProductVersion of(String text) {
    return parse(text).orElseThrow(() -> new IllegalArgumentException("no version: " + text));
  }

  public boolean isBefore(ProductVersion other) {
    return compareTo(other) < 0;
  }

  /** The three numbers, by which product facts are filed. */
  public String release() {
    return major + "." + minor + "." + patch;
  }

  @Override
  public int compareTo(ProductVersion other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return qualifier.isEmpty() ? release() : release() + "-" + qualifier;
  }
}
