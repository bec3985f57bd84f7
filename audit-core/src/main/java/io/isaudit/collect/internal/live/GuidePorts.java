package io.isaudit.collect.internal.live;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The ports that a scan tries: those of the guide, and those that are open by mistake elsewhere.
 */
final class GuidePorts {

  /** Those that an offset moves. */
  private static final List<Integer> MOVED =
      List.of(9443, 9763, 10_389, 8000, 9999, 11_111, 10_500);

  private static final List<Integer> FIXED =
      List.of(22, 80, 443, 4000, 5005, 5701, 8005, 8080, 8443, 8787);

  private GuidePorts() {}

  static List<Integer> of(Origin origin) {
    IntStream moved = MOVED.stream().mapToInt(port -> port + origin.offset());
    IntStream fixed = FIXED.stream().mapToInt(port -> port);
    IntStream all = IntStream.concat(IntStream.concat(moved, fixed), IntStream.of(origin.port()));
    return all.sorted().distinct().boxed().toList();
  }
}
