package io.isaudit.snapshot.live;

import java.util.List;

/**
 * Which TCP ports of a host take connections from where the probe stood.
 *
 * @param tried all that were tried
 * @param open those that took one
 */
public record PortScan(List<Integer> tried, List<Integer> open) {

  public PortScan {
    tried = tried.stream().sorted().distinct().toList();
    open = open.stream().sorted().distinct().toList();
  }
}
