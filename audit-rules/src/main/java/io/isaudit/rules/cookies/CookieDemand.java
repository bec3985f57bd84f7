package io.isaudit.rules.cookies;

import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.live.CookieFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a cookie has to be like.
 *
 * @param httpOnly whether scripts must not read it; when it does not hold, they have to
 * @param sameSite allowed modes from 6.0 on; empty leaves the mode to the product
 * @param mostSeconds the longest life; empty for any
 */
record CookieDemand(boolean httpOnly, List<String> sameSite, Optional<Long> mostSeconds) {

  CookieDemand {
    sameSite = List.copyOf(sameSite);
  }

  static CookieDemand flags() {
    return new CookieDemand(true, List.of(), Optional.empty());
  }

  CookieDemand sameSite(String... modes) {
    return new CookieDemand(httpOnly, List.of(modes), mostSeconds);
  }

  CookieDemand readByScript() {
    return new CookieDemand(false, sameSite, mostSeconds);
  }

  CookieDemand livingAtMost(long seconds) {
    return new CookieDemand(httpOnly, sameSite, Optional.of(seconds));
  }

  /**
   * The verdict on a cookie.
   *
   * @param since60 whether the version sends SameSite at all; empty when it is not known
   */
  Verdict judge(CookieFact cookie, Optional<Boolean> since60) {
    String item = cookie.name() + " of " + cookie.setBy();
    List<String> faults = new ArrayList<>();
    if (!cookie.secure()) {
      faults.add("lacks Secure");
    }
    if (httpOnly && !cookie.httpOnly()) {
      faults.add("lacks HttpOnly");
    }
    if (!httpOnly && cookie.httpOnly()) {
      faults.add("has HttpOnly, although a script of the product reads it");
    }
    cookie.domain().filter(domain -> httpOnly).ifPresent(d -> faults.add("has a Domain attribute"));
    life(cookie).ifPresent(faults::add);
    boolean judgesMode = !sameSite.isEmpty() && since60.orElse(true);
    if (judgesMode && cookie.sameSite().isEmpty() && since60.isEmpty() && faults.isEmpty()) {
      return Verdict.unknown(
          item,
          item + " lacks SameSite; whether it is due depends on the version, which is not known");
    }
    if (judgesMode) {
      mode(cookie).ifPresent(faults::add);
    }
    Verdict verdict =
        faults.isEmpty()
            ? Verdict.pass(item, item + " has the attributes that it needs")
            : Verdict.fail(item, item + " " + String.join(", ", faults));
    return verdict.expected(expected(judgesMode)).actual(actual(cookie));
  }

  private Optional<String> life(CookieFact cookie) {
    return mostSeconds
        .filter(most -> cookie.maxAgeSeconds().filter(seconds -> seconds > most).isPresent())
        .map(most -> "lives longer than " + most / 86_400 + " days");
  }

  private Optional<String> mode(CookieFact cookie) {
    if (cookie.sameSite().isEmpty()) {
      return Optional.of("lacks SameSite");
    }
    String mode = cookie.sameSite().get();
    return sameSite.stream().anyMatch(mode::equalsIgnoreCase)
        ? Optional.empty()
        : Optional.of("has SameSite=" + mode);
  }

  private String expected(boolean judgesMode) {
    List<String> words = new ArrayList<>(List.of("Secure", httpOnly ? "HttpOnly" : "no HttpOnly"));
    if (judgesMode) {
      words.add("SameSite=" + String.join(" or ", sameSite));
    }
    if (httpOnly) {
      words.add("no Domain");
    }
    return String.join("; ", words);
  }

  private static String actual(CookieFact cookie) {
    List<String> words = new ArrayList<>();
    if (cookie.secure()) {
      words.add("Secure");
    }
    if (cookie.httpOnly()) {
      words.add("HttpOnly");
    }
    cookie.sameSite().ifPresent(mode -> words.add("SameSite=" + mode));
    cookie.domain().ifPresent(domain -> words.add("Domain=" + domain));
    return words.isEmpty() ? "no attributes" : String.join("; ", words);
  }
}
