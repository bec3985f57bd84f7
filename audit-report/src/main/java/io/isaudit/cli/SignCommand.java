package io.isaudit.cli;

import io.isaudit.json.ResultJson;
import io.isaudit.result.AuditResult;
import io.isaudit.signing.Digests;
import io.isaudit.signing.Envelope;
import io.isaudit.signing.PemKeys;
import io.isaudit.signing.Statement;
import io.isaudit.signing.UnusableKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code is-audit sign RESULT FILE...}: binds the files of an audit together with a signature. */
@Command(
    name = "sign",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeOnInvalidInput = 2,
    header = {"Signs a result and the files that belong to it, so that a change is noticed.", ""},
    footer = {
      "",
      "Examples:",
      "  openssl genpkey -algorithm ed25519 -out key.pem && openssl pkey -in key.pem -pubout -out pub.pem",
      "  is-audit sign --key key.pem --policy is-audit.toml result.json scorecard.html snapshot.json",
      "  is-audit verify --key pub.pem evidence.dsse.json",
      "",
      "It writes a DSSE envelope with an in-toto Statement (test-result). Keys are Ed25519, EC or",
      "RSA keys in PKCS#8 PEM files."
    })
final class SignCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(
      index = "0",
      paramLabel = "RESULT",
      description = "The result.json that the statement is about.")
  Path result = Path.of("");

  @Parameters(
      index = "1..*",
      paramLabel = "FILE",
      description = "What belongs to it: the snapshot and the reports.")
  List<Path> files = List.of();

  @Option(
      names = "--key",
      required = true,
      paramLabel = "FILE",
      description = "The private key, PKCS#8 in PEM form.")
  Path key = Path.of("");

  @Option(
      names = "--key-password-env",
      paramLabel = "NAME",
      description = "The environment variable with its password; default: ask for it.")
  @Nullable String variable;

  @Option(
      names = "--key-password-file",
      paramLabel = "FILE",
      description = "The file whose first line is its password.")
  @Nullable Path passwordFile;

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "The policy that the result was made with; its digest is signed, too.")
  @Nullable Path policy;

  @Option(
      names = {"--output", "-o"},
      paramLabel = "FILE",
      description = "The envelope; default: evidence.dsse.json.")
  Path output = Path.of("evidence.dsse.json");

  @Mixin final CommonOptions common = new CommonOptions();

  SignCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Stop {
    PrivateKey signer = key();
    AuditResult audited = InputFile.read(result, ResultJson::read);
    List<Path> all = new ArrayList<>(List.of(result));
    all.addAll(files);
    Map<String, String> configuration =
        policy == null ? Map.of() : Map.of("policy", digest(policy));
    Statement statement = Statement.of(audited, digests(all), configuration);
    try {
      Envelope envelope = Envelope.sign(Envelope.IN_TOTO, statement.write(), signer);
      NewFile.write(output, envelope.write(), "take another name or remove it");
    } catch (UnusableKey e) {
      throw new Stop(Exit.UNUSABLE, key + ": " + e.getMessage(), e);
    }
    console
        .out()
        .println(all.size() + (all.size() == 1 ? " file" : " files") + " signed in " + output);
    return Exit.OK.code();
  }

  private PrivateKey key() throws Stop {
    String pem = text(key);
    boolean encrypted = pem.contains("-----BEGIN ENCRYPTED PRIVATE KEY-----");
    char[] password = encrypted ? password().toCharArray() : new char[0];
    try {
      return PemKeys.privateKey(pem, password);
    } catch (UnusableKey e) {
      throw new Stop(Exit.UNUSABLE, key + ": " + e.getMessage(), e);
    }
  }

  private String password() throws Stop {
    if (variable != null) {
      return PasswordInput.variable("--key-password-env", variable);
    }
    return passwordFile == null
        ? PasswordInput.ask("the key", "--key-password-env or --key-password-file")
        : PasswordInput.file("--key-password-file", passwordFile);
  }

  /** By name alone: a folder of this machine is nobody's business. */
  private static Map<String, String> digests(List<Path> files) throws Stop {
    Map<String, String> digests = new TreeMap<>();
    for (Path file : files) {
      if (digests.put(String.valueOf(file.getFileName()), digest(file)) != null) {
        throw new Stop(Exit.UNUSABLE, "two files are called " + file.getFileName());
      }
    }
    return digests;
  }

  private static String digest(Path file) throws Stop {
    try {
      return Digests.of(file);
    } catch (IOException e) {
      throw new Stop(Exit.UNUSABLE, file + " cannot be read", e);
    }
  }

  static String text(Path file) throws Stop {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new Stop(Exit.UNUSABLE, file + " cannot be read as text", e);
    }
  }
}
