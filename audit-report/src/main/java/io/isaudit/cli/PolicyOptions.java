package io.isaudit.cli;

import io.isaudit.declaration.Environment;
import io.isaudit.policy.Policy;
import io.isaudit.policy.file.PolicyFile;
import io.isaudit.policy.file.PolicyProblem;
import io.isaudit.policy.file.PolicyReading;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which policy file and profile to judge by. */
final class PolicyOptions {

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "The policy: profile, declarations, waivers, attestations, baseline, gate.")
  @Nullable Path policy;

  @Option(
      names = "--profile",
      paramLabel = "NAME|FILE",
      description = "Another profile: production, staging, development, or a policy file's.")
  @Nullable String profile;

  @Option(
      names = "--environment",
      paramLabel = "WORD",
      description = "production (default), staging or development; chooses the profile, too.")
  @Nullable String environment;

  /** The policy, or the end of the program with all problems of the file. */
  Policy policy(PolicyFile reader) throws Stop {
    PolicyFile chosen = profile == null ? reader : reader.withProfile(profile);
    Optional<Environment> where = Optional.ofNullable(environment).flatMap(Environment::parse);
    if (environment != null && where.isEmpty()) {
      throw new Stop(Exit.UNUSABLE, "--environment takes production, staging or development");
    }
    PolicyFile reading = where.map(chosen::in).orElse(chosen);
    if (policy != null && !Files.isRegularFile(policy)) {
      String problem = Files.exists(policy) ? " is no file" : " does not exist";
      throw new Stop(Exit.UNUSABLE, "--policy: " + policy + problem);
    }
    PolicyReading read = policy == null ? reading.withoutFile() : reading.read(policy);
    if (read instanceof PolicyReading.Usable usable) {
      return usable.policy();
    }
    throw new Stop(
        Exit.MALFORMED,
        ((PolicyReading.Refused) read).problems().stream().map(PolicyProblem::toString).toList());
  }
}
