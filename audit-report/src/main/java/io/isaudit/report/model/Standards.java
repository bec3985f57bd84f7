package io.isaudit.report.model;

import io.isaudit.rule.Reference;
import java.util.List;

/** Picks the references of one standard out of those of a rule; versions are not told apart. */
public enum Standards {
  NIST_800_53("NIST SP 800-53"),
  CWE("CWE"),
  ASVS("OWASP ASVS");

  private final String name;

  Standards(String name) {
    this.name = name;
  }

  public boolean has(Reference reference) {
    return reference.standard().startsWith(name);
  }

  /** The ids of this standard, in the order of the references. */
  public List<String> ids(List<Reference> references) {
    return references.stream().filter(this::has).map(Reference::id).toList();
  }
}
