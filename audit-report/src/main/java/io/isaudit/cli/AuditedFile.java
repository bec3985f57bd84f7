package io.isaudit.cli;

import io.isaudit.collect.CollectOptions;
import io.isaudit.collect.NodeCollector;
import io.isaudit.collect.NotAHomeException;
import io.isaudit.evidence.Sha256;
import io.isaudit.result.AuditResult;
import io.isaudit.result.TargetSummary.InputSummary;
import io.isaudit.rule.Target;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.settings.Settings;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The settings file of a home, which is the very one that a result was made from.
 *
 * @param text holds secrets; it must not be printed
 */
record AuditedFile(Node node, String text, String sha256) {

  static final String PATH = Settings.FILE;

  private static final int MOST_BYTES = 1 << 20;

  static AuditedFile read(Path home, Target target, AuditResult result) throws Stop {
    String audited = audited(target, result);
    Node node = collect(home, target, result);
    byte[] bytes = bytes(home.resolve(PATH));
    if (!Sha256.hex(bytes).equals(audited)) {
      throw new Stop(
          Exit.UNUSABLE,
          PATH + " is not the one that the result was made from; audit the home anew");
    }
    return new AuditedFile(node, decoded(bytes), audited);
  }

  private static String audited(Target target, AuditResult result) throws Stop {
    Optional<InputSummary> input =
        result.targets().stream()
            .filter(summary -> summary.target().equals(target))
            .flatMap(summary -> summary.inputs().stream())
            .filter(each -> each.path().equals(PATH))
            .findFirst();
    Optional<String> problem = input.flatMap(each -> each.problems().stream().findFirst());
    if (problem.isPresent()) {
      throw new Stop(
          Exit.UNUSABLE, PATH + " was not understood, mend that first: " + problem.get());
    }
    return input
        .filter(each -> each.outcome().equals("read"))
        .flatMap(InputSummary::sha256)
        .orElseThrow(
            () ->
                new Stop(
                    Exit.UNUSABLE,
                    "the result does not say which " + PATH + " it judged; audit the home anew"));
  }

  private static Node collect(Path home, Target target, AuditResult result) throws Stop {
    try {
      return new NodeCollector(result.clock(), CollectOptions.standard())
          .fromHome(target.id(), home);
    } catch (NotAHomeException e) {
      throw new Stop(Exit.UNUSABLE, home + " " + e.getMessage(), e);
    }
  }

  private static byte[] bytes(Path file) throws Stop {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new Stop(Exit.UNUSABLE, file + " is larger than a deployment.toml can be");
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new Stop(Exit.UNUSABLE, file + " cannot be read", e);
    }
  }

  private static String decoded(byte[] bytes) throws Stop {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new Stop(Exit.UNUSABLE, PATH + " is not UTF-8", e);
    }
  }

  /** Without the text. */
  @Override
  public String toString() {
    return "AuditedFile[" + sha256 + "]";
  }
}
