package io.isaudit.report.diff;

import java.util.List;

/**
 * A table of a report, with text that no format has escaped yet.
 *
 * @param anchor unique in the report
 * @param intro what it means; may be empty
 */
record Table(
    String anchor, String title, String intro, List<String> head, List<List<String>> rows) {

  Table {
    head = List.copyOf(head);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
