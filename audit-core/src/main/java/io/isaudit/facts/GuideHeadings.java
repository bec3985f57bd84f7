package io.isaudit.facts;

import java.util.List;

/** The headings of the vendor's guide that state something to be checked, in its order. */
public final class GuideHeadings {

  private GuideHeadings() {}

  public static List<String> all() {
    return Holder.HEADINGS;
  }

  public static boolean has(String heading) {
    return Holder.HEADINGS.contains(heading);
  }

  private static final class Holder {
    private static final List<String> HEADINGS = DataFile.lines("guide-headings.txt");
  }
}
