package io.isaudit.result;

import io.isaudit.rule.RuleId;
import io.isaudit.rule.Target;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The identity of a finding across runs: rule, target and item; no line, value or title. */
public final class Fingerprint {

  private Fingerprint() {}

  /** SHA-256 in lower-case hex over {@code rule|kind|target|item}. */
  public static String of(RuleId rule, Target target, String item) {
    String identity = rule + "|" + target.kind().word() + "|" + target.id() + "|" + item;
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(identity.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
