package io.isaudit.snapshot.host;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of IP addresses in the form {@code 10.0.0.0/8}. Names are no addresses; nothing is looked
 * up.
 *
 * @param first an address in it
 * @param prefix how many leading bits all of its addresses share
 */
public record IpRange(Ip first, int prefix) {

  private static final int V4_BITS = 32;
  private static final int V6_BITS = 128;
  private static final int GROUPS = 8;
  private static final Pattern ZONE = Pattern.compile("%.*$");
  private static final Pattern VERSION_4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final Pattern MAPPED = Pattern.compile("(?i)::ffff:(\\d.*\\..*)");
  private static final Pattern VERSION_6 = Pattern.compile("[0-9a-fA-F:]{2,39}");

  /** An address as a number; one of version 4 that is mapped into version 6 is of version 4. */
  public record Ip(BigInteger number, int bits) {}

  public static Optional<IpRange> parse(String text) {
    String[] parts = text.strip().split("/", 2);
    Optional<Ip> first = address(parts[0]);
    int bits = first.map(Ip::bits).orElse(0);
    if (parts.length == 1) {
      return first.map(ip -> new IpRange(ip, bits));
    }
    return first
        .filter(ip -> parts[1].matches("\\d{1,3}") && Integer.parseInt(parts[1]) <= bits)
        .map(ip -> new IpRange(ip, Integer.parseInt(parts[1])));
  }

  /** Whether all addresses of another range are in this one. */
  public boolean contains(IpRange other) {
    return other.prefix >= prefix && contains(other.first);
  }

  public boolean contains(Ip ip) {
    int rest = first.bits() - prefix;
    return ip.bits() == first.bits()
        && ip.number().shiftRight(rest).equals(first.number().shiftRight(rest));
  }

  /** A single address; empty for a name. */
  public static Optional<Ip> address(String text) {
    String plain = ZONE.matcher(text.strip()).replaceFirst("");
    if (VERSION_4.matcher(plain).matches()) {
      return number(List.of(plain.split("\\.")), 10, 255).map(n -> new Ip(n, V4_BITS));
    }
    Matcher mapped = MAPPED.matcher(plain);
    if (mapped.matches()) {
      return address(mapped.group(1));
    }
    return VERSION_6.matcher(plain).matches() ? version6(plain) : Optional.empty();
  }

  private static Optional<Ip> version6(String text) {
    int gap = text.indexOf("::");
    List<String> groups = new ArrayList<>(groups(gap < 0 ? text : text.substring(0, gap)));
    if (gap >= 0) {
      List<String> last = groups(text.substring(gap + 2));
      while (groups.size() + last.size() < GROUPS) {
        groups.add("0");
      }
      groups.addAll(last);
    }
    boolean whole =
        groups.size() == GROUPS && groups.stream().allMatch(group -> group.matches("\\w{1,4}"));
    return whole
        ? number(groups, 16, 0xffff).map(number -> new Ip(number, V6_BITS))
        : Optional.empty();
  }

  private static List<String> groups(String text) {
    return text.isEmpty() ? List.of() : Arrays.asList(text.split(":", -1));
  }

  private static Optional<BigInteger> number(List<String> parts, int radix, int most) {
    BigInteger number = BigInteger.ZERO;
    for (String part : parts) {
      int value = Integer.parseInt(part, radix);
      if (value > most) {
        return Optional.empty();
      }
      number = number.multiply(BigInteger.valueOf(most + 1L)).add(BigInteger.valueOf(value));
    }
    return Optional.of(number);
  }
}
