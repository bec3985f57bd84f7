package com.example.board;

import java.util.Optional;

/**
 * What the board shows.
 *
 * @param problem why the last audit failed; what is shown is then of the last one that did not
 */
record Pages(Optional<byte[]> html, Optional<byte[]> json, Optional<String> problem) {

  static Pages none() {
    return new Pages(Optional.empty(), Optional.empty(), Optional.of("no audit has ended yet"));
  }

  Pages failing(String why) {
    return new Pages(html, json, Optional.of(why));
  }
}
