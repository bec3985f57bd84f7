package io.isaudit.collect.internal.settings;

import io.isaudit.collect.internal.redaction.Redactor;
import io.isaudit.facts.IneffectiveKeys;
import io.isaudit.facts.KeyPatterns;
import io.isaudit.facts.KnownKeys;
import io.isaudit.facts.ProductFacts;
import io.isaudit.facts.StrictBooleans;
import io.isaudit.snapshot.ProductVersion;
import io.isaudit.snapshot.settings.SettingValue;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The tables of the product in the form in which settings are resolved by them. They are the same
 * for all homes of one version.
 *
 * @param defaults by flat key, not redacted
 * @param clear those of the defaults that come out the same in every deployment: shown, and without
 *     references
 * @param varying the keys of all others
 * @param version what belongs to a version; empty when there are no tables, or for no known version
 */
record VersionTables(
    Map<String, List<String>> keyMappings,
    Inferrer inferrer,
    SortedMap<String, Object> defaults,
    SortedMap<String, SettingValue> clear,
    List<String> varying,
    TimeSpans spans,
    Optional<OfVersion> version) {

  /**
   * What is told of a version's keys.
   *
   * @param source where the tables come from, in words for a reader
   * @param known empty when not all keys of the version are known
   * @param strict keys that take a real boolean only
   */
  record OfVersion(
      ProductVersion version,
      String source,
      Optional<KnownKeys> known,
      KeyPatterns strict,
      IneffectiveKeys ineffective) {}

  /** Tables of a product of which nothing is known. */
  static VersionTables none() {
    return new VersionTables(
        Map.of(),
        new Inferrer(List.of()),
        Collections.emptySortedMap(),
        Collections.emptySortedMap(),
        List.of(),
        new TimeSpans(Map.of()),
        Optional.empty());
  }

  /**
   * @param redactor that serves no collection: it gets to see the defaults that are secrets
   */
  static VersionTables of(Optional<ProductVersion> version, ProductFacts facts, Redactor redactor) {
    SortedMap<String, Object> defaults = new TreeMap<>(DefaultValues.flat(facts.defaults()));
    TimeSpans spans = new TimeSpans(facts.units());
    SortedMap<String, SettingValue> clear = SettingsAssembler.clear(defaults, spans, redactor);
    return new VersionTables(
        facts.keyMappings(),
        new Inferrer(facts.inferences()),
        Collections.unmodifiableSortedMap(defaults),
        clear,
        defaults.keySet().stream().filter(key -> !clear.containsKey(key)).toList(),
        spans,
        version.map(
            known ->
                new OfVersion(
                    known,
                    facts.source(),
                    facts.knownKeys(),
                    StrictBooleans.of(known),
                    IneffectiveKeys.of(known))));
  }
}
