package io.isaudit.collect;

import io.isaudit.snapshot.ProductVersion;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The texts of a node that has no home directory at hand, for example a lone deployment.toml.
 *
 * @param version the product version they are for; without it no default is known
 * @param overlays TOML texts laid over deployment.toml, each replacing keys of what is there
 * @param without keys and tables taken out of deployment.toml first
 */
public record NodeTexts(
    Optional<ProductVersion> version,
    Optional<String> deploymentToml,
    List<String> overlays,
    Set<String> without,
    Optional<String> log4j2,
    Optional<String> startScript) {

  public NodeTexts {
    overlays = List.copyOf(overlays);
    without = Set.copyOf(without);
  }

  /** Without the texts, which hold secrets. */
  @Override
  public String toString() {
    return "NodeTexts[version=" + version.map(ProductVersion::toString).orElse("none") + "]";
  }

  /** A lone deployment.toml. */
  public static NodeTexts of(Optional<ProductVersion> version, String deploymentToml) {
    return new NodeTexts(
        version,
        Optional.of(deploymentToml),
        List.of(),
        Set.of(),
        Optional.empty(),
        Optional.empty());
  }
}
