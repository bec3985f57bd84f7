package io.isaudit.rule.lang;

import io.isaudit.rule.Check;
import io.isaudit.rule.ParameterValues;
import io.isaudit.rule.Remedy;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.ProductVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Demands on several settings, each of which has to be as demanded. */
record SettingDemands(List<SettingDemand> all) implements Check {

  SettingDemands {
    all = List.copyOf(all);
  }

  @Override
  public List<Verdict> verdicts(Subject subject) {
    List<Verdict> verdicts = new ArrayList<>(all.size());
    for (SettingDemand one : all) {
      verdicts.add(one.verdict(subject));
    }
    return verdicts;
  }

  @Override
  public List<Remedy> remedies(Optional<ProductVersion> version, ParameterValues parameters) {
    return all.stream().flatMap(one -> one.remedies(version, parameters).stream()).toList();
  }
}
