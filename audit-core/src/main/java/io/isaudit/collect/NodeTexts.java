package io.isaudit.collect;

import io.isaudit.collect.internal.settings.Utf8;
import io.isaudit.evidence.ScopeKind;
import io.isaudit.snapshot.ProductVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  private static final int MOST_TOML_BYTES = 1 << 20;

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

  /** Whether a path is that of a lone deployment.toml and no home. */
  public static boolean isLone(Path path) {
    return path.toString().endsWith(".toml") && Files.isRegularFile(path);
  }

  /** What is asked for with a path: settings of a lone file, or all of a home. */
  public static ScopeKind scopeOf(Path path) {
    return isLone(path) ? ScopeKind.SETTINGS : ScopeKind.HOME;
  }

  /**
   * Reads a lone deployment.toml.
   *
   * @throws NotAHomeException when the file cannot be one, or cannot be read
   */
  public static NodeTexts read(Optional<ProductVersion> version, Path file)
      throws NotAHomeException {
    try {
      if (Files.size(file) > MOST_TOML_BYTES) {
        throw new NotAHomeException("is larger than a deployment.toml can be");
      }
      String text =
          Utf8.decode(Files.readAllBytes(file))
              .orElseThrow(() -> new NotAHomeException("is not UTF-8"));
      return of(version, text);
    } catch (IOException e) {
      throw new NotAHomeException("cannot be read");
    }
  }
}
