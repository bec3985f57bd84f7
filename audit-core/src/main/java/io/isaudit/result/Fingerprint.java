package io.isaudit.result;

import io.isaudit.evidence.Sha256;
import io.isaudit.rule.RuleId;
import io.isaudit.rule.Target;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** The identity of a finding across runs: rule, target and item; no line, value or title. */
public final class Fingerprint {

  /** Never fed: looking a digest up takes as long as computing one. */
  private static final MessageDigest SHA_256 = Sha256.digest();

  private Fingerprint() {}

  /** SHA-256 in lower-case hex over {@code rule|kind|target|item}. */
  public static String of(RuleId rule, Target target, String item) {
    String identity = rule + "|" + target.kind().word() + "|" + target.id() + "|" + item;
    byte[] digest = newDigest().digest(identity.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest);
  }

  private static MessageDigest newDigest() {
    try {
      return (MessageDigest) SHA_256.clone();
    } catch (CloneNotSupportedException e) {
      // That of a security module need not be copied.
      return Sha256.digest();
    }
  }
}
