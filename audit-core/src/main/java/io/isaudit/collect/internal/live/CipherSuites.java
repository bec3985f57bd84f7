package io.isaudit.collect.internal.live;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** The cipher suites that are offered, weak ones too, by code point. */
final class CipherSuites {

  private static final int FIRST_OF_TLS13 = 0x1301;
  private static final int LAST_OF_TLS13 = 0x1305;

  private final SortedMap<Integer, String> names;

  private CipherSuites(SortedMap<Integer, String> names) {
    this.names = names;
  }

  static CipherSuites known() {
    SortedMap<Integer, String> names = new TreeMap<>();
    try (InputStream in = CipherSuites.class.getResourceAsStream("cipher-suites.tsv")) {
      if (in == null) {
        throw new IllegalStateException("the build left out cipher-suites.tsv");
      }
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(
              line -> names.put(Integer.parseInt(line.substring(0, 4), 16), line.substring(5)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new CipherSuites(names);
  }

  List<Integer> of(TlsVersion version) {
    return names.keySet().stream()
        .filter(code -> isOfTls13(code) == (version == TlsVersion.TLS13))
        .toList();
  }

  private static boolean isOfTls13(int code) {
    return code >= FIRST_OF_TLS13 && code <= LAST_OF_TLS13;
  }

  String name(int code) {
    return names.getOrDefault(code, String.format(Locale.ROOT, "0x%04X", code));
  }
}
