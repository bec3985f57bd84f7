package io.isaudit.rules.cookies;

import io.isaudit.evidence.Evidence;
import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.ProductVersion;
import io.isaudit.snapshot.live.CookieFact;
import io.isaudit.snapshot.live.SessionRecording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Judges a cookie that exists after a login only. Versions before 6.0 send no SameSite attribute,
 * so there it is not asked for; deletions of the cookie are left out.
 */
final class SessionCookie implements Check {

  private static final ProductVersion FIRST_WITH_SAME_SITE = ProductVersion.of("6.0");

  private final String name;
  private final List<String> sameSite;

  SessionCookie(String name, List<String> sameSite) {
    this.name = name;
    this.sameSite = List.copyOf(sameSite);
  }

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Evidence<SessionRecording> recording = subject.endpoint().recording();
    List<CookieFact> seen =
        recording.found().map(SessionRecording::cookies).orElse(List.of()).stream()
            .filter(cookie -> cookie.name().equals(name) && !cookie.deletion())
            .toList();
    if (seen.isEmpty()) {
      return List.of(Verdict.unknown(name, "the recording holds no cookie " + name));
    }
    Optional<ProductVersion> version = subject.version();
    boolean judgesSameSite =
        version.filter(known -> known.isBefore(FIRST_WITH_SAME_SITE)).isEmpty();
    return seen.stream()
        .map(cookie -> verdict(cookie, judgesSameSite, version.isPresent()))
        .distinct()
        .toList();
  }

  private Verdict verdict(CookieFact cookie, boolean judgesSameSite, boolean versionKnown) {
    List<String> faults = new ArrayList<>();
    if (!cookie.secure()) {
      faults.add("lacks Secure");
    }
    if (!cookie.httpOnly()) {
      faults.add("lacks HttpOnly");
    }
    cookie.domain().ifPresent(domain -> faults.add("has a Domain attribute"));
    String item = name + " of " + cookie.setBy();
    boolean lacksSameSite = judgesSameSite && cookie.sameSite().isEmpty();
    if (faults.isEmpty() && lacksSameSite && !versionKnown) {
      return Verdict.unknown(
          item,
          item + " lacks SameSite; whether it is due depends on the version, which is not known");
    }
    if (judgesSameSite) {
      sameSiteFault(cookie).ifPresent(faults::add);
    }
    Verdict verdict =
        faults.isEmpty()
            ? Verdict.pass(item, item + " has the attributes that it needs")
            : Verdict.fail(item, item + " " + String.join(", ", faults));
    String mode = judgesSameSite ? "SameSite=" + String.join(" or ", sameSite) + "; " : "";
    return verdict.expected("Secure; HttpOnly; " + mode + "no Domain").actual(describe(cookie));
  }

  private Optional<String> sameSiteFault(CookieFact cookie) {
    if (cookie.sameSite().isEmpty()) {
      return Optional.of("lacks SameSite");
    }
    String mode = cookie.sameSite().get();
    return sameSite.stream().anyMatch(mode::equalsIgnoreCase)
        ? Optional.empty()
        : Optional.of("has SameSite=" + mode + ", which breaks single sign-on");
  }

  private static String describe(CookieFact cookie) {
    List<String> attributes = new ArrayList<>();
    if (cookie.secure()) {
      attributes.add("Secure");
    }
    if (cookie.httpOnly()) {
      attributes.add("HttpOnly");
    }
    cookie.sameSite().ifPresent(mode -> attributes.add("SameSite=" + mode));
    cookie.domain().ifPresent(domain -> attributes.add("Domain=" + domain));
    return attributes.isEmpty() ? "no attributes" : String.join("; ", attributes);
  }
}
