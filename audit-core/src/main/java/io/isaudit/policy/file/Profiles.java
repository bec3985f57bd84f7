package io.isaudit.policy.file;

import io.isaudit.declaration.Environment;
import io.isaudit.evidence.Place;
import io.isaudit.policy.Profile;
import io.isaudit.policy.Profile.Deselection;
import io.isaudit.rule.ParameterValues;
import io.isaudit.rule.RuleId;
import io.isaudit.rule.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds profiles by name or file and lays one over the other that it extends. */
final class Profiles {

  /** Nobody follows more by eye. */
  private static final int DEEPEST = 8;

  private static final String ENDING = ".toml";

  private final Reading reading;

  Profiles(Reading reading) {
    this.reading = reading;
  }

  /** The shipped profile of an environment. */
  Profile shipped(Environment environment) {
    String resource = "/io/isaudit/policy/profiles/" + environment.word() + ENDING;
    try (InputStream stream = Profiles.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      Profile blank = Profile.of(environment);
      return SourceFile.toml(stream.readAllBytes(), resource, reading.ofShipped())
          .flatMap(file -> file.get(PolicyKeys.PROFILE))
          .map(section -> over(blank, section))
          .orElse(blank);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  /** The profile for another environment; it keeps its name, for it keeps its content. */
  static Profile judgedIn(Environment environment, Profile profile) {
    return new Profile(
        profile.name(),
        environment,
        profile.select(),
        profile.deselect(),
        profile.parameters(),
        profile.severities());
  }

  /**
   * The profile that a section describes.
   *
   * @param environment wins over that of the section
   * @param chain the files that led here, this one last
   */
  Optional<Profile> of(Section section, Optional<Environment> environment, List<Path> chain) {
    Optional<Environment> where = environment.or(() -> section.get(PolicyKeys.ENVIRONMENT));
    Optional<Profile> base =
        section.has(PolicyKeys.EXTENDS)
            ? section
                .get(PolicyKeys.EXTENDS)
                .flatMap(name -> named(name, section.placeOf(PolicyKeys.EXTENDS), chain))
            : Optional.of(shipped(where.orElse(Environment.PRODUCTION)));
    return base.map(profile -> over(profile, section))
        .map(profile -> where.map(chosen -> judgedIn(chosen, profile)).orElse(profile));
  }

  /**
   * A shipped profile by its name, or that of another policy file.
   *
   * @param named where it is named
   * @param chain the files that led here
   */
  Optional<Profile> named(String name, Place named, List<Path> chain) {
    Optional<Environment> shipped = Environment.parse(name);
    if (shipped.isPresent()) {
      return shipped.map(this::shipped);
    }
    Optional<Path> file = name.endsWith(ENDING) ? path(name, chain) : Optional.empty();
    if (file.isEmpty()) {
      List<String> words = Arrays.stream(Environment.values()).map(Environment::word).toList();
      reading.report(
          named,
          "there is no profile "
              + Nearest.quoted(name)
              + Nearest.hint(name, words)
              + "; a file has a relative path and ends with "
              + ENDING);
      return Optional.empty();
    }
    if (chain.contains(file.get())) {
      reading.report(named, "this profile extends itself in the end");
      return Optional.empty();
    }
    if (chain.size() >= DEEPEST) {
      reading.report(named, "more than " + DEEPEST + " profiles extend each other");
      return Optional.empty();
    }
    List<Path> longer = new ArrayList<>(chain);
    longer.add(file.get());
    return SourceFile.toml(file.get(), name, named, reading)
        .flatMap(content -> inFile(content, named, longer));
  }

  private Optional<Profile> inFile(Section content, Place named, List<Path> chain) {
    if (!content.has(PolicyKeys.PROFILE)) {
      reading.report(named, "that file has no table [profile]");
    }
    return content.get(PolicyKeys.PROFILE).flatMap(section -> of(section, Optional.empty(), chain));
  }

  private static Optional<Path> path(String name, List<Path> chain) {
    try {
      Path path = Path.of(name);
      Path folder = chain.isEmpty() ? Path.of("") : chain.get(chain.size() - 1).getParent();
      boolean relative = !path.isAbsolute() || chain.isEmpty();
      return relative && folder != null
          ? Optional.of(folder.resolve(path).toAbsolutePath().normalize())
          : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Profile over(Profile base, Section section) {
    List<Deselection> deselect = new ArrayList<>();
    for (Section each : section.get(PolicyKeys.DESELECT).orElse(List.of())) {
      each.get(PolicyKeys.DESELECTED_WHY)
          .ifPresent(
              reason ->
                  each.get(PolicyKeys.DESELECTED).orElse(List.of()).stream()
                      .map(rules -> new Deselection(rules, reason))
                      .forEach(deselect::add));
    }
    deselect.addAll(base.deselect());
    Map<RuleId, ParameterValues> parameters = new TreeMap<>(base.parameters());
    section
        .get(PolicyKeys.PARAMETERS)
        .orElse(Map.of())
        .forEach((rule, values) -> parameters.merge(rule, values, Profiles::over));
    Map<RuleId, Severity> severities = new TreeMap<>(base.severities());
    severities.putAll(section.get(PolicyKeys.SEVERITIES).orElse(Map.of()));
    return new Profile(
        section.get(PolicyKeys.NAME).orElse(base.name()),
        section.get(PolicyKeys.ENVIRONMENT).orElse(base.environment()),
        section.get(PolicyKeys.SELECT).orElse(base.select()),
        deselect,
        parameters,
        severities);
  }

  private static ParameterValues over(ParameterValues base, ParameterValues changed) {
    Map<String, String> all = new TreeMap<>(base.changed());
    all.putAll(changed.changed());
    return new ParameterValues(all);
  }
}
