package io.isaudit.json;

import io.isaudit.declaration.DeclarationKey;
import io.isaudit.evidence.EvidenceKind;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Reference;
import io.isaudit.rule.Rule;
import io.isaudit.rule.Rule.RuleKind;
import io.isaudit.rule.RuleId;
import io.isaudit.rule.Severity;
import io.isaudit.rule.Target.TargetKind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules as JSON, for programs that show or compare catalogues. Sorted by id; not read back. */
public final class CatalogueJson {

  static final Document<Rules> DOCUMENT = new Document<>(new Shapes().ofRecord(Rules.class));

  private CatalogueJson() {}

  /**
   * All rules.
   *
   * @param tool name and version of the program
   * @param rules by id
   */
  record Rules(String tool, List<Described> rules) {}

  /**
   * One rule with the prose of its page.
   *
   * @param sentence what it demands
   * @param references what standards ask for the same; a PASS does not fulfil it
   * @param why Markdown; empty when it has no page
   * @param howToFix Markdown; empty when it has no page
   */
  public record Described(
      RuleId id,
      int version,
      List<RuleId> formerIds,
      String title,
      String chapter,
      Severity severity,
      RuleKind kind,
      TargetKind target,
      List<String> guideHeadings,
      List<Reference> references,
      Set<EvidenceKind> needs,
      List<ParameterText> parameters,
      List<DeclarationText> declarations,
      String sentence,
      Optional<String> why,
      Optional<String> howToFix) {

    /** The description of a rule from its data, its references and its page. */
    public static Described of(
        Rule rule,
        List<Reference> references,
        String title,
        Optional<String> why,
        Optional<String> howToFix) {
      return new Described(
          rule.id(),
          rule.version(),
          rule.formerIds(),
          title,
          rule.id().chapter(),
          rule.severity(),
          rule.kind(),
          rule.targetKind(),
          rule.guideHeadings(),
          references,
          rule.needs(),
          rule.parameters().stream()
              .<ParameterText>map(ParameterText::of)
              .sorted(Comparator.comparing(ParameterText::name))
              .toList(),
          rule.declarations().stream()
              .map(DeclarationText::of)
              .sorted(Comparator.comparing(DeclarationText::key))
              .toList(),
          rule.sentence(),
          why,
          howToFix);
    }
  }

  /**
   * A parameter of a rule.
   *
   * @param bounds what a profile may set, in words
   * @param defaultValue with its unit
   */
  public record ParameterText(String name, String bounds, String defaultValue) {

    private static <T> ParameterText of(Parameter<T> parameter) {
      return new ParameterText(
          parameter.name(), parameter.bounds(), parameter.display(parameter.defaultValue()));
    }
  }

  /**
   * A fact that a person may declare.
   *
   * @param line the line to add to the policy file, as a start
   */
  public record DeclarationText(
      String key, String meaning, Optional<String> defaultValue, String line) {

    private static DeclarationText of(DeclarationKey key) {
      return new DeclarationText(key.key(), key.meaning(), key.defaultText(), key.lineToAdd());
    }
  }

  /**
   * The document, in UTF-8.
   *
   * @param tool name and version of the program
   */
  public static byte[] write(String tool, List<Described> rules) {
    return DOCUMENT.write(
        new Rules(tool, rules.stream().sorted(Comparator.comparing(Described::id)).toList()));
  }
}
