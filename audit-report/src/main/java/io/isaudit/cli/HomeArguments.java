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
import java.util.EnumSet;
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

/** The homes that a command is given, and how to read them. */
final class HomeArguments {

  private static final int MOST_KEY_BYTES = 1 << 16;
  private static final List<String> NOT_OF_A_FLEET =
      List.of("--host", "--logs", "--logs-dir", "--directory", "--url", "--jdbc");

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

  Snapshot collect(IsAudit audit, Instant now) throws Stop {
    if (homes.isEmpty() && live.isEmpty() && databases.isEmpty()) {
      throw new Stop(
          Exit.UNUSABLE, "give the home directory of a node, for example: is-audit /opt/wso2is");
    }
    Map<String, Path> named = named();
    CollectOptions options = machine.addTo(options(), named.keySet());
    NodeCollector collector = new NodeCollector(now, options);
    Map<String, Node> nodes = new TreeMap<>();
    Set<ScopeKind> asked = EnumSet.noneOf(ScopeKind.class);
    for (Map.Entry<String, Path> home : named.entrySet()) {
      nodes.put(home.getKey(), node(collector, home.getKey(), home.getValue()));
      asked.add(NodeTexts.scopeOf(home.getValue()));
    }
    Snapshot homes = live.addTo(IsAudit.snapshot(nodes, asked, options), audit, options);
    return databases.addTo(homes, named, options, now);
  }

  /** How to read the homes of a fleet, which are looked at and nothing else. */
  CollectOptions optionsOfFleet(CommandSpec spec) throws Stop {
    for (String option : NOT_OF_A_FLEET) {
      if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
        throw new Stop(Exit.UNUSABLE, option + " does not go with --fleet: run it for each home");
      }
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
    Map<String, Path> named = new TreeMap<>();
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
