package io.isaudit.signing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.isaudit.evidence.Sorted;
import io.isaudit.result.AuditResult;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What is said of the files of an audit: an in-toto Statement v1 with the predicate {@code
 * test-result} v0.1. The catalogue is named by its digest, a policy by that of its file.
 *
 * @param subjects SHA-256 in hex by file name
 * @param configuration SHA-256 in hex of what decided: the catalogue, and files such as the policy
 * @param passed whether the gate was passed
 * @param passedRules rules that passed on all targets
 * @param warnedRules rules that could not be decided, or whose findings somebody settled
 * @param failedRules rules with open findings
 */
public record Statement(
    Map<String, String> subjects,
    Map<String, String> configuration,
    boolean passed,
    List<String> passedRules,
    List<String> warnedRules,
    List<String> failedRules) {

  static final String TYPE = "https://in-toto.io/Statement/v1";
  static final String PREDICATE = "https://in-toto.io/attestation/test-result/v0.1";

  private static final int MOST_FILES = 10_000;
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final ObjectMapper JSON = new ObjectMapper();

  public Statement {
    subjects = Sorted.map(subjects);
    configuration = Sorted.map(configuration);
    passedRules = List.copyOf(passedRules);
    warnedRules = List.copyOf(warnedRules);
    failedRules = List.copyOf(failedRules);
  }

  /**
   * The statement about a result and the files that belong to it.
   *
   * @param files digests by name of the files that were written
   * @param configuration digests by name of what was judged by, besides the catalogue
   */
  public static Statement of(
      AuditResult result, Map<String, String> files, Map<String, String> configuration) {
    TreeSet<String> failed = new TreeSet<>();
    TreeSet<String> warned = new TreeSet<>();
    TreeSet<String> passed = new TreeSet<>();
    for (RuleResult entry : result.results()) {
      String rule = entry.rule().toString();
      if (entry.isOpen()) {
        failed.add(rule);
      } else if (entry.effectiveOutcome() == Outcome.PASS) {
        passed.add(rule);
      } else if (entry.effectiveOutcome().isScored()) {
        warned.add(rule);
      }
    }
    warned.removeAll(failed);
    passed.removeAll(failed);
    passed.removeAll(warned);
    Map<String, String> decided = new TreeMap<>(configuration);
    decided.put("catalogue", result.catalogue().digest());
    return new Statement(
        files,
        decided,
        result.gate().passed(),
        List.copyOf(passed),
        List.copyOf(warned),
        List.copyOf(failed));
  }

  /** The statement as JSON, the payload of an envelope. */
  public byte[] write() {
    ObjectNode root = JSON.createObjectNode();
    root.put("_type", TYPE);
    resources(root.putArray("subject"), subjects);
    root.put("predicateType", PREDICATE);
    ObjectNode predicate = root.putObject("predicate");
    String result = passed ? (warnedRules.isEmpty() ? "PASSED" : "WARNED") : "FAILED";
    predicate.put("result", result);
    resources(predicate.putArray("configuration"), configuration);
    passedRules.forEach(predicate.putArray("passedTests")::add);
    warnedRules.forEach(predicate.putArray("warnedTests")::add);
    failedRules.forEach(predicate.putArray("failedTests")::add);
    try {
      return JSON.writeValueAsString(root).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of texts is always written", e);
    }
  }

  private static void resources(ArrayNode array, Map<String, String> digests) {
    digests.forEach(
        (name, digest) ->
            array.addObject().put("name", name).putObject("digest").put("sha256", digest));
  }

  /**
   * Reads the digests of the files that a statement is about, by name.
   *
   * @param payload of an envelope whose signature was verified
   * @throws MalformedEvidence when it is no statement, or names no file
   */
  public static Map<String, String> subjects(byte[] payload) throws MalformedEvidence {
    JsonNode root = tree(payload);
    if (!TYPE.equals(root.path("_type").asText())) {
      throw new MalformedEvidence("its payload is no in-toto Statement v1");
    }
    Map<String, String> digests = new TreeMap<>();
    for (JsonNode subject : root.path("subject")) {
      String name = subject.path("name").asText();
      String digest = subject.path("digest").path("sha256").asText();
      boolean fits = !name.isEmpty() && SHA256.matcher(digest).matches();
      if (!fits || digests.size() == MOST_FILES || digests.put(name, digest) != null) {
        throw new MalformedEvidence("its subjects are not files with one SHA-256 each");
      }
    }
    if (digests.isEmpty()) {
      throw new MalformedEvidence("it names no file");
    }
    return digests;
  }

  private static JsonNode tree(byte[] payload) throws MalformedEvidence {
    try {
      return JSON.readTree(payload);
    } catch (IOException e) {
      throw new MalformedEvidence("its payload is no JSON", e);
    }
  }
}
