package io.isaudit.cli;

import io.isaudit.report.model.VisibleText;
import io.isaudit.signing.Digests;
import io.isaudit.signing.Envelope;
import io.isaudit.signing.MalformedEvidence;
import io.isaudit.signing.PemKeys;
import io.isaudit.signing.Statement;
import io.isaudit.signing.UnusableKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code is-audit verify ENVELOPE}: whether signed files are still what was signed, and by whom.
 */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeOnInvalidInput = 2,
    header = {"Verifies signed evidence: the signature and every file that it names.", ""},
    footer = {
      "",
      "Exit codes: 0 all is as it was signed, 1 it is not, 2 a file cannot be used,",
      "4 the envelope is none."
    })
final class VerifyCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(paramLabel = "ENVELOPE", description = "What 'is-audit sign' wrote.")
  Path envelope = Path.of("");

  @Option(
      names = "--key",
      required = true,
      paramLabel = "FILE",
      description = "The public key of the signer, or a certificate of it, in PEM form.")
  Path key = Path.of("");

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "Where the files are; default: beside the envelope.")
  @Nullable Path folder;

  @Mixin final CommonOptions common = new CommonOptions();

  VerifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Stop {
    Envelope evidence = read();
    if (!isSigned(evidence)) {
      console.out().println("The signature is not by this key, or the envelope was changed.");
      return Exit.GATE_NOT_PASSED.code();
    }
    int changed = 0;
    for (Map.Entry<String, String> subject : subjects(evidence).entrySet()) {
      String state = state(subject.getKey(), subject.getValue());
      changed += state.equals("as signed") ? 0 : 1;
      console.out().println(VisibleText.of(subject.getKey()) + ": " + state);
    }
    console.out().println(changed == 0 ? "The evidence is intact." : "The evidence was changed.");
    return (changed == 0 ? Exit.OK : Exit.GATE_NOT_PASSED).code();
  }

  private Envelope read() throws Stop {
    try {
      return Envelope.read(Files.readAllBytes(envelope));
    } catch (IOException e) {
      throw new Stop(Exit.UNUSABLE, envelope + " cannot be read", e);
    } catch (MalformedEvidence e) {
      throw new Stop(Exit.MALFORMED, envelope + ": " + e.getMessage(), e);
    }
  }

  private boolean isSigned(Envelope evidence) throws Stop {
    try {
      return evidence.isSignedBy(PemKeys.publicKey(SignCommand.text(key)));
    } catch (UnusableKey e) {
      throw new Stop(Exit.UNUSABLE, key + ": " + e.getMessage(), e);
    }
  }

  private Map<String, String> subjects(Envelope evidence) throws Stop {
    try {
      if (!evidence.payloadType().equals(Envelope.IN_TOTO)) {
        throw new Stop(Exit.MALFORMED, envelope + ": its payload is no in-toto Statement");
      }
      return Statement.subjects(evidence.payload());
    } catch (MalformedEvidence e) {
      throw new Stop(Exit.MALFORMED, envelope + ": " + e.getMessage(), e);
    }
  }

  /** A name is one of a file in the folder; whoever signs must not make us look elsewhere. */
  private String state(String name, String digest) {
    Path beside = folder == null ? envelope.toAbsolutePath().getParent() : folder;
    boolean plain =
        name.matches("[^/\\\\:\\x00]{1,255}") && !name.equals("..") && !name.equals(".");
    if (beside == null || !plain) {
      return "no name of a file";
    }
    try {
      return Digests.of(beside.resolve(name)).equals(digest) ? "as signed" : "changed";
    } catch (IOException e) {
      return "cannot be read";
    }
  }
}
