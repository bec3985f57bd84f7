package io.isaudit.rules.maintenance;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Evidence.Missing;
import io.isaudit.evidence.MissingReason;
import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.HomeFiles;
import io.isaudit.snapshot.Product;
import io.isaudit.snapshot.ProductVersion;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether the update tool has raised the level of the product. A pack that was never updated has no
 * record of updates; versions before 6.0 kept it elsewhere.
 */
final class UpdatesApplied implements Check {

  private static final String ITEM = "update level";
  private static final ProductVersion RECORDED = ProductVersion.of("6.0.0");
  private static final Pattern PATCH =
      Pattern.compile("repository/components/patches/patch(?!0000)\\d{4}");
  private static final Pattern TOOL = Pattern.compile("bin/wso2update_.*");

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Optional<Product> product = subject.node().product().found();
    return List.of(
        product
            .map(found -> verdict(found, subject.files()))
            .orElseGet(() -> Verdict.unknown(ITEM, "which product the home holds is not known")));
  }

  private static Verdict verdict(Product product, HomeFiles files) {
    Evidence<String> level = product.updateLevel();
    return level.fold(
        found -> withTool(atLevel(found.value()), files),
        missing -> withoutRecord(missing, product.version(), files));
  }

  private static Verdict atLevel(String level) {
    return level.matches("0*[1-9]\\d*")
        ? Verdict.pass(ITEM, "the product has the update level " + level).actual(level)
        : Verdict.fail(ITEM, "the product has the update level " + level + ", which is none")
            .actual(level);
  }

  private static Verdict withoutRecord(
      Missing<String> missing, ProductVersion version, HomeFiles files) {
    if (missing.reason() != MissingReason.ABSENT) {
      return Verdict.unknown(ITEM, "the update level is not known: " + missing.explanation());
    }
    boolean patched =
        files.below("repository/components/patches").keySet().stream()
            .anyMatch(path -> PATCH.matcher(path).matches());
    if (patched) {
      return Verdict.pass(ITEM, "patches of the older kind are installed")
          .note("no update tool has recorded a level: compare the patches with the advisories");
    }
    if (version.isBefore(RECORDED)) {
      return Verdict.unknown(
          ITEM, "where version " + version + " records its updates is not known");
    }
    return withTool(
        Verdict.fail(ITEM, "updates/config.json is not there: the product was never updated"),
        files);
  }

  private static Verdict withTool(Verdict verdict, HomeFiles files) {
    boolean there =
        files.below("bin").keySet().stream().anyMatch(path -> TOOL.matcher(path).matches());
    return there || files.doubt("bin").isPresent()
        ? verdict
        : verdict.note("the update tool bin/wso2update_* is not there");
  }
}
