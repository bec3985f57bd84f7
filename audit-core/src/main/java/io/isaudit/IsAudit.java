package io.isaudit;

import io.isaudit.collect.CollectOptions;
import io.isaudit.collect.EndpointCollector;
import io.isaudit.collect.EndpointRequest;
import io.isaudit.collect.NodeCollector;
import io.isaudit.collect.NotAHomeException;
import io.isaudit.engine.Evaluator;
import io.isaudit.evidence.ScopeKind;
import io.isaudit.page.RulePages;
import io.isaudit.policy.Policy;
import io.isaudit.progress.AuditCancelledException;
import io.isaudit.progress.AuditListener;
import io.isaudit.progress.Cancellation;
import io.isaudit.progress.Watch;
import io.isaudit.render.Renderer;
import io.isaudit.result.AuditResult;
import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleBook;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.Snapshot;
import io.isaudit.snapshot.live.Endpoint;
import io.isaudit.snapshot.secret.CompareKey;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;

/**
 * Audits deployments of WSO2 Identity Server: collect a snapshot, evaluate rules on it, render the
 * result. Each step stands alone, so a snapshot may be taken on one machine and judged on another.
 *
 * <pre>{@code
 * IsAudit audit = IsAudit.create(Clock.systemUTC());
 * Snapshot snapshot = audit.collect(Map.of("node1", home), CollectOptions.standard());
 * AuditResult result = audit.evaluate(snapshot, Policy.standard());
 * }</pre>
 */
public final class IsAudit {

  private final Clock clock;
  private final List<RuleBook> books;
  private final Evaluator evaluator;
  private final Watch watch;

  private IsAudit(Clock clock, List<RuleBook> books, Evaluator evaluator, Watch watch) {
    this.clock = clock;
    this.books = books;
    this.evaluator = evaluator;
    this.watch = watch;
  }

  /**
   * An audit with the rule books that the class loader of this library finds. In OSGi, where each
   * bundle has a class loader of its own, it finds none: pass a class loader, or the books.
   */
  public static IsAudit create(Clock clock) {
    return create(clock, IsAudit.class.getClassLoader());
  }

  /**
   * An audit with the rule books that a class loader finds.
   *
   * @throws IllegalArgumentException when two rules have one id
   */
  public static IsAudit create(Clock clock, ClassLoader loader) {
    List<RuleBook> found =
        ServiceLoader.load(RuleBook.class, loader).stream()
            .map(ServiceLoader.Provider::get)
            .toList();
    return withBooks(clock, found);
  }

  /** An audit with these rule books and no others. */
  public static IsAudit withBooks(Clock clock, List<? extends RuleBook> books) {
    List<RuleBook> sorted =
        books.stream()
            .<RuleBook>map(book -> book)
            .sorted(Comparator.comparing(RuleBook::name))
            .toList();
    return new IsAudit(clock, sorted, new Evaluator(tool(), sorted), Watch.nobody());
  }

  /** The same audit, which tells a listener what it is about to do. */
  public IsAudit reportingTo(AuditListener listener) {
    return new IsAudit(clock, books, evaluator, watch.reportingTo(listener));
  }

  /**
   * The same audit, which ends with an {@link AuditCancelledException} soon after it is asked to
   * stop, and leaves nothing behind. Without one an audit goes on to its end.
   */
  public IsAudit stoppedBy(Cancellation cancellation) {
    return new IsAudit(clock, books, evaluator, watch.stoppedBy(cancellation));
  }

  /** Name and version of this library, as they stand in results. */
  public static String tool() {
    return "is-audit " + Version.text();
  }

  /**
   * Collects the nodes of one deployment.
   *
   * @param homes home directories by node id
   * @throws NotAHomeException when a folder is no home of a server; the message begins with its id
   */
  public Snapshot collect(Map<String, Path> homes, CollectOptions options)
      throws NotAHomeException {
    NodeCollector collector = new NodeCollector(clock.instant(), options, watch);
    Map<String, Node> nodes = new TreeMap<>();
    for (Map.Entry<String, Path> home : new TreeMap<>(homes).entrySet()) {
      nodes.put(home.getKey(), node(collector, home.getKey(), home.getValue()));
    }
    watch.goOn();
    return snapshot(nodes, options);
  }

  private static Node node(NodeCollector collector, String id, Path home) throws NotAHomeException {
    try {
      return collector.fromHome(id, home);
    } catch (NotAHomeException e) {
      throw e.of(id);
    }
  }

  /**
   * A snapshot of whole homes that one collector has read. What is missing of a home is unknown.
   *
   * @param options those of the collector
   */
  public static Snapshot snapshot(Map<String, Node> nodes, CollectOptions options) {
    return snapshot(nodes, nodes.isEmpty() ? Set.of() : Set.of(ScopeKind.HOME), options);
  }

  /**
   * A snapshot of nodes that were collected by one collector, with the scope of what it was asked.
   *
   * @param asked what was asked for of the nodes: {@link ScopeKind#SETTINGS} when they are lone
   *     files, so that rules on the rest of a home are out of scope; {@link ScopeKind#HOME} as soon
   *     as one is a home
   * @param options those of the collector
   */
  public static Snapshot snapshot(
      Map<String, Node> nodes, Set<ScopeKind> asked, CollectOptions options) {
    Set<ScopeKind> scope = EnumSet.noneOf(ScopeKind.class);
    scope.addAll(asked);
    if (nodes.size() > 1) {
      scope.add(ScopeKind.SEVERAL_NODES);
    }
    if (options.host()) {
      scope.add(ScopeKind.HOST);
      scope.add(ScopeKind.LISTENERS);
    }
    if (options.logs().isPresent()) {
      scope.add(ScopeKind.LOGS);
    }
    if (!options.directories().isEmpty()) {
      scope.add(ScopeKind.DIRECTORIES);
    }
    return new Snapshot(
        tool(), scope, nodes, Map.of(), Map.of(), options.compareKey().map(CompareKey::id));
  }

  /**
   * Asks running servers and adds what they say to a snapshot; nothing is sent but what the
   * requests name.
   *
   * @param requests by the id of the endpoint
   * @param options those of the snapshot
   * @throws IllegalArgumentException when a URL is none of a server
   */
  public Snapshot ask(
      Snapshot snapshot, Map<String, EndpointRequest> requests, CollectOptions options) {
    EndpointCollector collector = new EndpointCollector(clock.instant(), options);
    Map<String, Endpoint> endpoints = new TreeMap<>();
    Set<ScopeKind> scope = EnumSet.noneOf(ScopeKind.class);
    new TreeMap<>(requests)
        .forEach(
            (id, request) -> {
              watch.asking(id);
              endpoints.put(id, collector.collect(id, request));
              scope.addAll(request.scope());
            });
    watch.goOn();
    return snapshot.with(endpoints, scope);
  }

  /** Evaluates all rules; pure, apart from reading the clock. */
  public AuditResult evaluate(Snapshot snapshot, Policy policy) {
    return evaluator.evaluate(snapshot, policy, clock.instant(), watch);
  }

  /** Writes a result with a renderer; the stream is left open. */
  public void render(AuditResult result, Renderer renderer, OutputStream out) throws IOException {
    renderer.render(result, pages(), out);
  }

  /** The rules of all books in use, by id. */
  public List<Rule> rules() {
    return books.stream()
        .flatMap(book -> book.rules().stream())
        .sorted(Comparator.comparing(Rule::id))
        .toList();
  }

  /** The rule books in use, by name. */
  public List<RuleBook> books() {
    return books;
  }

  /** The pages of the rules in use. */
  public RulePages pages() {
    return RulePages.of(books);
  }
}
