package io.isaudit.snapshot.settings;

import java.util.List;

/**
 * What the written keys of deployment.toml show against the tables of their version.
 *
 * @param ineffective keys that the version never acts on; none of them is an unknown key
 * @param looseBooleans texts where the version takes only a boolean for true
 * @param openReferences references that the file alone does not resolve
 */
public record KeyFindings(
    List<IneffectiveKey> ineffective,
    List<LooseBoolean> looseBooleans,
    List<OpenReference> openReferences) {

  public KeyFindings {
    ineffective = List.copyOf(ineffective);
    looseBooleans = List.copyOf(looseBooleans);
    openReferences = List.copyOf(openReferences);
  }

  /** A file in which there is nothing to report. */
  public static KeyFindings none() {
    return new KeyFindings(List.of(), List.of(), List.of());
  }
}
