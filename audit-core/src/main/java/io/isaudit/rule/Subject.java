package io.isaudit.rule;

import io.isaudit.declaration.DeclarationKey;
import io.isaudit.declaration.Declarations;
import io.isaudit.declaration.Environment;
import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.EvidenceKind;
import io.isaudit.rule.Target.TargetKind;
import io.isaudit.snapshot.HomeFiles;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.Product;
import io.isaudit.snapshot.ProductVersion;
import io.isaudit.snapshot.Snapshot;
import io.isaudit.snapshot.container.ContainerFiles;
import io.isaudit.snapshot.database.Database;
import io.isaudit.snapshot.host.Host;
import io.isaudit.snapshot.host.Listener;
import io.isaudit.snapshot.keystore.Keystores;
import io.isaudit.snapshot.live.Endpoint;
import io.isaudit.snapshot.log.LogConfiguration;
import io.isaudit.snapshot.log.LogScan;
import io.isaudit.snapshot.secret.Equality;
import io.isaudit.snapshot.secret.Redacted;
import io.isaudit.snapshot.settings.Settings;
import io.isaudit.snapshot.startup.StartupOptions;
import io.isaudit.snapshot.userstore.DirectoryCertificate;
import io.isaudit.snapshot.userstore.UserStores;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a check sees: one target, its evidence and the rule's own parameters and declarations.
 *
 * <p>The accessors without an argument give evidence of the target node that the rule declares as
 * needed, so it is there; asking for evidence that is not declared is an error of the rule. Rules
 * on the deployment ask {@link #nodes()} and pass a node.
 */
public final class Subject {

  private final Rule rule;
  private final Target target;
  private final Snapshot snapshot;
  private final List<Node> nodes;
  private final Environment environment;
  private final Declarations declarations;
  private final ParameterValues parameters;
  private final Derivations derivations;

  /**
   * @param nodes the nodes that the rule holds for and whose needed evidence is there
   */
  public Subject(
      Rule rule,
      Target target,
      Snapshot snapshot,
      List<Node> nodes,
      Environment environment,
      Declarations declarations,
      ParameterValues parameters,
      Derivations derivations) {
    this.rule = rule;
    this.target = target;
    this.snapshot = snapshot;
    this.nodes = List.copyOf(nodes);
    this.environment = environment;
    this.declarations = declarations;
    this.parameters = parameters;
    this.derivations = derivations;
  }

  public Target target() {
    return target;
  }

  /** The same rule looking at other nodes of the same target. */
  public Subject over(List<Node> others) {
    return new Subject(
        rule, target, snapshot, others, environment, declarations, parameters, derivations);
  }

  /** The nodes to look at: one for a node target, the admitted ones for a deployment. */
  public List<Node> nodes() {
    return nodes;
  }

  public Node node() {
    if (target.kind() != TargetKind.NODE || nodes.size() != 1) {
      throw new IllegalStateException(rule.id() + " asks for a node on " + target);
    }
    return nodes.get(0);
  }

  public Database database() {
    return demand(snapshot.databases().get(target.id()), TargetKind.DATABASE);
  }

  public Endpoint endpoint() {
    return demand(snapshot.endpoints().get(target.id()), TargetKind.ENDPOINT);
  }

  /** The settings of all nodes that are known, for rules on endpoints that only use them. */
  public List<Settings> settingsIfKnown() {
    if (!rule.uses().contains(EvidenceKind.SETTINGS)) {
      throw new IllegalStateException(
          rule.id() + " does not declare that it uses " + EvidenceKind.SETTINGS.words());
    }
    return snapshot.nodes().values().stream().flatMap(n -> n.settings().found().stream()).toList();
  }

  /** All databases of the deployment, by id; for rules that need DATABASE evidence. */
  public Map<String, Database> databases() {
    declared(EvidenceKind.DATABASE);
    return snapshot.databases();
  }

  /** All endpoints whose ports were tried, for rules that only use that. */
  public List<Endpoint> scannedEndpoints() {
    if (!rule.uses().contains(EvidenceKind.PORT_SCAN)) {
      throw new IllegalStateException(
          rule.id() + " does not declare that it uses " + EvidenceKind.PORT_SCAN.words());
    }
    return snapshot.endpoints().values().stream()
        .filter(endpoint -> endpoint.ports().found().isPresent())
        .toList();
  }

  public Settings settings() {
    return settings(node());
  }

  public Settings settings(Node of) {
    return needed(EvidenceKind.SETTINGS, of.settings());
  }

  public LogConfiguration logging() {
    return needed(EvidenceKind.LOGGING, node().logging());
  }

  public Keystores keystores() {
    return needed(EvidenceKind.KEYSTORES, node().keystores());
  }

  public StartupOptions startup() {
    return needed(EvidenceKind.STARTUP, node().startup());
  }

  public HomeFiles files() {
    return needed(EvidenceKind.FILES, node().files());
  }

  public UserStores userStores() {
    return needed(EvidenceKind.USER_STORES, node().userStores());
  }

  public ContainerFiles container() {
    return needed(EvidenceKind.CONTAINER, node().container());
  }

  public Host host() {
    return needed(EvidenceKind.HOST, node().host());
  }

  /** What the machine showed, for rules that only use it: missing when nobody asked. */
  public Evidence<Host> hostIfKnown() {
    if (!rule.uses().contains(EvidenceKind.HOST)) {
      throw new IllegalStateException(
          rule.id() + " does not declare that it uses " + EvidenceKind.HOST.words());
    }
    return node().host();
  }

  public List<Listener> listeners() {
    return needed(EvidenceKind.LISTENERS, node().listeners());
  }

  public LogScan logs() {
    return needed(EvidenceKind.LOGS, node().logs());
  }

  /** What directories present, by their URL. */
  public Map<String, Evidence<DirectoryCertificate>> directories() {
    return needed(EvidenceKind.DIRECTORIES, node().directories());
  }

  /** Whether two secrets of nodes are the same text. */
  public Equality equality(Node one, Redacted first, Node other, Redacted second) {
    return Equality.of(
        first, second, snapshot.collectedTogether(one, other), snapshot.compareKey().isPresent());
  }

  /** A view of a piece of evidence of this subject, computed once for all rules. */
  public <E, T> T derived(Derived<E, T> view, E evidence) {
    return derivations.get(view, evidence);
  }

  public Environment environment() {
    return environment;
  }

  /** The clock for facts about the target: when its evidence was collected. */
  public Instant collectedAt() {
    return switch (target.kind()) {
      case NODE -> node().collectedAt();
      case DATABASE -> database().collectedAt();
      case ENDPOINT -> endpoint().collectedAt();
      case DEPLOYMENT ->
          nodes.stream().map(Node::collectedAt).max(Instant::compareTo).orElseThrow();
    };
  }

  /** The product version: of the node, else the one that all nodes share. */
  public Optional<ProductVersion> version() {
    if (nodes.size() == 1) {
      return nodes.get(0).product().found().map(Product::version);
    }
    List<Node> of = nodes.isEmpty() ? List.copyOf(snapshot.nodes().values()) : nodes;
    Set<Optional<ProductVersion>> versions =
        of.stream()
            .map(node -> node.product().found().map(Product::version))
            .collect(Collectors.toSet());
    return versions.size() == 1 ? versions.iterator().next() : Optional.empty();
  }

  public <T> T parameter(Parameter<T> parameter) {
    if (!rule.parameters().contains(parameter)) {
      throw new IllegalStateException(rule.id() + " does not declare " + parameter.name());
    }
    return parameters.get(parameter);
  }

  /** Declared facts; the rule has to name the key among its declarations. */
  public Declarations declarations(DeclarationKey key) {
    if (!rule.declarations().contains(key)) {
      throw new IllegalStateException(rule.id() + " does not declare " + key.key());
    }
    return declarations;
  }

  private <T> T needed(EvidenceKind kind, Evidence<T> evidence) {
    declared(kind);
    if (evidence instanceof Evidence.Collected<T> found) {
      return found.value();
    }
    throw new IllegalStateException(kind.words() + " missing");
  }

  private void declared(EvidenceKind kind) {
    if (!rule.needs().contains(kind)) {
      throw new IllegalStateException(
          rule.id() + " does not declare that it needs " + kind.words());
    }
  }

  private <T> T demand(@Nullable T found, TargetKind kind) {
    if (target.kind() != kind || found == null) {
      throw new IllegalStateException(rule.id() + " asks for a " + kind.word() + " on " + target);
    }
    return found;
  }
}
