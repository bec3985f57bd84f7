package io.isaudit.rules.deployment;

import static io.isaudit.declaration.DeclarationKey.NODES;
import static io.isaudit.declaration.DeclarationKey.PLATFORM;
import static io.isaudit.declaration.Environment.PRODUCTION;
import static io.isaudit.evidence.EvidenceKind.HOST;
import static io.isaudit.evidence.EvidenceKind.SETTINGS;
import static io.isaudit.rule.Severity.HIGH;
import static io.isaudit.rule.Severity.INFO;
import static io.isaudit.rule.Target.TargetKind.DEPLOYMENT;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.declaration.Declarations;
import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleBook;
import io.isaudit.rule.Verdict;
import java.util.List;
import java.util.stream.Stream;

/** The rules of the chapter "deployment". */
public final class DeploymentRules implements RuleBook {

  public static final Rule PLATFORM_REFERENCE =
      rule("deployment/platform-reference", INFO)
          .on(DEPLOYMENT)
          .guide("Choosing Deployment Platform")
          .declarations(PLATFORM)
          .informs(
              "published samples of a platform are starting points, not hardened deployments",
              subject -> {
                Declarations declarations = subject.declarations(PLATFORM);
                String platform = declarations.text(PLATFORM).orElse("not known");
                boolean declared = declarations.declared().containsKey(PLATFORM);
                return List.of(
                    Verdict.informational(
                            "platform",
                            "the platform is "
                                + platform
                                + (declared ? "" : ": the default, as none is declared"))
                        .note(
                            "published samples, the official Helm chart among them, come with"
                                + " evaluation defaults: audit what was made from them as well"));
              });

  public static final Rule NODE_COUNT =
      rule("deployment/node-count", HIGH)
          .on(DEPLOYMENT)
          .in(PRODUCTION)
          .guide("Choosing Deployment Pattern")
          .uses(SETTINGS)
          .declarations(NODES)
          .parameters(NodeCount.LEAST)
          .checkedBy("the deployment has more than one node", new NodeCount());

  public static final Rule INTERNAL_DATA_STORES =
      rule("deployment/internal-data-stores", HIGH)
          .since("5.9")
          .in(PRODUCTION)
          .guide("Where should WSO2IS be deployed?")
          .needs(SETTINGS, HOST)
          .parameters(InternalRanges.PRIVATE, DataStores.ALLOWED)
          .checkedBy("databases and directories have internal addresses", new DataStores());

  @Override
  public String name() {
    return "deployment";
  }

  @Override
  public List<Rule> rules() {
    return Stream.of(
            List.of(INTERNAL_DATA_STORES, NODE_COUNT, PLATFORM_REFERENCE),
            LiveDeploymentRules.ALL,
            DeploymentQuestions.all())
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public List<Class<?>> holders() {
    return List.of(
        DeploymentRules.class,
        LiveDeploymentRules.class,
        DeploymentQuestions.class,
        NetworkQuestions.class);
  }
}
