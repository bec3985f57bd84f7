package io.isaudit.cli;

import io.isaudit.IsAudit;
import io.isaudit.collect.CollectOptions;
import io.isaudit.collect.NodeCollector;
import io.isaudit.collect.NodeTexts;
import io.isaudit.collect.NotAHomeException;
import io.isaudit.evidence.ScopeKind;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.ProductVersion;
import io.isaudit.snapshot.Snapshot;
import io.isaudit.snapshot.secret.CompareKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;

/** The homes that a command is given, and how to read them. */
final class HomeArguments {

  private static final int MOST_KEY_BYTES = 1 << 16;

  @Parameters(
      paramLabel = "[NAME=]HOME",
      arity = "0..*",
      description = {
        "Home directory of a node, for example /opt/wso2is or node1=/opt/wso2is.",
        "A lone deployment.toml works too, with --product-version; rules on what else a home",
        "holds are out of scope then."
      })
  List<String> homes = List.of();

  @Option(
      names = "--product-version",
      paramLabel = "VERSION",
      description = "The product version of a lone deployment.toml, for example 7.1.0.")
  @Nullable String productVersion;

  @Option(
      names = "--copied",
      description = "The homes are copies: do not judge modes and owners of files.")
  boolean copied;

  @Option(
      names = "--compare-key",
      paramLabel = "FILE",
      description = {
        "Makes secrets comparable with those of other runs with the same file of at least 32",
        "random bytes. Keep it like a password, and delete it after the comparison."
      })
  @Nullable Path compareKey;

  @Mixin final MachineArguments machine = new MachineArguments();
  @Mixin final LiveArguments live = new LiveArguments();
  @Mixin final DatabaseArguments databases = new DatabaseArguments();

  /**
   * @param given what the command line has
   */
  Snapshot collect(IsAudit audit, Instant now, ParseResult given) throws Stop {
    if (isEmpty()) {
      throw new Stop(
          Exit.UNUSABLE, "give the home directory of a node, for example: is-audit /opt/wso2is");
    }
    Map<String, Path> named = named();
    if (productVersion != null && named.values().stream().noneMatch(NodeTexts::isLone)) {
      throw new Stop(
          Exit.UNUSABLE,
          "--product-version goes with a lone deployment.toml; a home says its version itself");
    }
    requirePartners(given);
    CollectOptions options = machine.addTo(options(), named.keySet());
    NodeCollector collector = new NodeCollector(now, options);
    Map<String, Node> nodes = new TreeMap<>();
    Set<ScopeKind> asked = EnumSet.noneOf(ScopeKind.class);
    // Their order on the command line must not show in the result.
    for (Map.Entry<String, Path> home : new TreeMap<>(named).entrySet()) {
      nodes.put(home.getKey(), node(collector, home.getKey(), home.getValue()));
      asked.add(NodeTexts.scopeOf(home.getValue()));
    }
    Snapshot homes = live.addTo(IsAudit.snapshot(nodes, asked, options), audit, options);
    return databases.addTo(homes, named, options, now);
  }

  /** An option that nothing else makes use of is a mistake, and must not look as if it counted. */
  private void requirePartners(ParseResult given) throws Stop {
    requirePartner(live.isEmpty(), given, LiveArguments.class, " goes with a --url");
    requirePartner(databases.isEmpty(), given, DatabaseArguments.class, " goes with a --jdbc");
    requirePartner(databases.jdbc.isEmpty(), given, DatabasePassword.class, " goes with a --jdbc");
  }

  private static void requirePartner(
      boolean missing, ParseResult given, Class<?> declares, String why) throws Stop {
    Optional<String> option = EvidenceOptions.given(given, declares);
    if (missing && option.isPresent()) {
      throw new Stop(Exit.UNUSABLE, option.get() + why);
    }
  }

  /** Whether nothing is named that something could be collected from. */
  boolean isEmpty() {
    return homes.isEmpty() && live.isEmpty() && databases.isEmpty();
  }

  /** The homes, as they are named. */
  Collection<Path> paths() throws Stop {
    return named().values();
  }

  /** How to read the homes of a fleet, which are looked at and nothing else. */
  CollectOptions optionsOfFleet(CommandSpec spec) throws Stop {
    Optional<String> other = EvidenceOptions.given(spec.commandLine().getParseResult());
    if (other.isPresent()) {
      throw new Stop(
          Exit.UNUSABLE, other.get() + " does not go with --fleet: run it for each home");
    }
    if (productVersion != null) {
      throw new Stop(Exit.UNUSABLE, "--product-version goes with a lone deployment.toml");
    }
    if (!homes.isEmpty()) {
      throw new Stop(Exit.UNUSABLE, "--fleet takes the place of single homes");
    }
    return options();
  }

  /** The same in words, to tell whether a run can be taken up again. */
  String wordsOfFleet() throws Stop {
    String key = options().compareKey().map(CompareKey::id).orElse("none");
    return "homes" + (copied ? ", copied" : "") + ", compare key " + key;
  }

  private CollectOptions options() throws Stop {
    CollectOptions options = CollectOptions.standard();
    if (copied) {
      options = options.fromCopy();
    }
    return compareKey == null ? options : options.comparingWith(compareKey(compareKey));
  }

  private static CompareKey compareKey(Path file) throws Stop {
    try {
      if (Files.size(file) > MOST_KEY_BYTES) {
        throw new Stop(Exit.UNUSABLE, "--compare-key: " + file + " is too large to be a key");
      }
      return CompareKey.of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new Stop(Exit.UNUSABLE, "--compare-key: " + file + " cannot be read", e);
    } catch (IllegalArgumentException e) {
      throw new Stop(Exit.UNUSABLE, "--compare-key: " + file + " " + e.getMessage(), e);
    }
  }

  private Map<String, Path> named() throws Stop {
    Map<String, Path> named = new LinkedHashMap<>();
    int number = 0;
    for (NamedPath home : NamedPath.all(homes)) {
      number++;
      String name = home.name().orElse("node" + number);
      if (named.put(name, home.path()) != null) {
        throw new Stop(Exit.UNUSABLE, "two homes have the name " + name);
      }
    }
    return named;
  }

  private Node node(NodeCollector collector, String name, Path home) throws Stop {
    try {
      if (NodeTexts.isLone(home)) {
        return collector.fromTexts(name, NodeTexts.read(version(), home));
      }
      return collector.fromHome(name, home);
    } catch (NotAHomeException e) {
      throw new Stop(Exit.UNUSABLE, home + " " + e.getMessage(), e);
    }
  }

  private Optional<ProductVersion> version() throws Stop {
    if (productVersion == null) {
      return Optional.empty();
    }
    Optional<ProductVersion> version = ProductVersion.parse(productVersion);
    if (version.isEmpty()) {
      throw new Stop(Exit.UNUSABLE, "--product-version takes a version such as 7.1.0");
    }
    return version;
  }
}
