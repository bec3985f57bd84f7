package io.isaudit.result;

import io.isaudit.rule.RuleId;
import io.isaudit.rule.Target;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The identity of a finding across runs: rule, target and item; no line, value or title. */
public final class Fingerprint {

  /** Never fed: looking a digest up takes as long as computing one. */
  private static final MessageDigest SHA_256 = sha256();

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
      return sha256();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
