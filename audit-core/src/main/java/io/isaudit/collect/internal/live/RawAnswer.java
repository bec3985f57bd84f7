package io.isaudit.collect.internal.live;

import java.util.List;

/** An answer as it came, in memory only. */
record RawAnswer(int status, List<Header> headers, String body) {

  /** One line of the header; the name in lower case. */
  record Header(String name, String value) {}

  List<String> values(String name) {
    return headers.stream()
        .filter(header -> header.name().equals(name))
        .map(Header::value)
        .toList();
  }
}
