package io.isaudit.engine;

import static io.isaudit.rule.lang.Conditions.be;
import static io.isaudit.rule.lang.Conditions.beAReference;
import static io.isaudit.rule.lang.Conditions.beAStrongSecret;
import static io.isaudit.rule.lang.Conditions.beKnownFrom;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.EvidenceKind;
import io.isaudit.rule.Bench;
import io.isaudit.rule.Cap;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Rule;
import io.isaudit.rule.Severity;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Target.TargetKind;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.Items;
import io.isaudit.rule.lang.Items.Item;
import io.isaudit.rule.lang.Judgement;
import io.isaudit.rule.lang.SettingKey;
import io.isaudit.snapshot.HomeFiles;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.Snapshot;
import io.isaudit.snapshot.database.Database;
import io.isaudit.snapshot.live.Endpoint;
import io.isaudit.snapshot.live.Endpoint.Vantage;
import io.isaudit.snapshot.secret.LengthBucket;
import io.isaudit.snapshot.secret.Redacted.KnownList;
import io.isaudit.snapshot.secret.Redacted.SecretKind;
import io.isaudit.snapshot.settings.SettingValue;
import io.isaudit.snapshot.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Random deployments, and a few rules of every shape that look at them. */
final class RandomDeployment {

  private static final Parameter<Integer> LEAST = new Parameter.Count("least", 12, "", 8, 32);

  private static final Items<SettingValue> PASSWORDS =
      new Items<>(
          "password",
          "no password is written",
          subject ->
              subject.settings().below("password").entrySet().stream()
                  .map(entry -> Item.of(entry.getKey(), entry.getValue().value()))
                  .toList());

  static final List<Rule> RULES =
      List.of(
          rule("a/admin", Severity.HIGH)
              .caps(Cap.SHIPPED_ADMIN_PASSWORD)
              .parameters(LEAST)
              .setting("password.admin")
              .should(
                  beAReference()
                      .or(beAStrongSecret(LEAST))
                      .capping(Cap.SHIPPED_ADMIN_PASSWORD, beKnownFrom(KnownList.SHIPPED))),
          rule("a/each", Severity.MEDIUM)
              .needs(EvidenceKind.SETTINGS)
              .each(PASSWORDS)
              .should(
                  io.isaudit.rule.lang.Condition.of(
                      "be no text", (v, s) -> Judgement.met(v.asText().isEmpty()))),
          rule("b/flag", Severity.CRITICAL).setting("flag").should(be(true)),
          rule("b/renamed", Severity.LOW)
              .setting(SettingKey.key("old").from("7.0", "new"))
              .should(be("x")),
          rule("c/new-only", Severity.HIGH).since("7.0").setting("new").should(be("x")),
          rule("c/same", Severity.HIGH)
              .on(TargetKind.DEPLOYMENT)
              .needs(EvidenceKind.SEVERAL_NODES, EvidenceKind.SETTINGS)
              .checkedBy("all are the same", RandomDeployment::same),
          rule("d/files", Severity.LOW)
              .needs(EvidenceKind.FILES)
              .checkedBy(
                  "the listing is complete",
                  s ->
                      List.of(
                          s.files().complete()
                              ? Verdict.pass("files", "complete")
                              : Verdict.fail("files", "cut"))),
          rule("d/limit", Severity.MEDIUM)
              .on(TargetKind.DATABASE)
              .needs(EvidenceKind.DATABASE)
              .checkedBy("the limit is high", s -> List.of(limit(s.database()))),
          rule("d/limits", Severity.HIGH)
              .on(TargetKind.DEPLOYMENT)
              .needs(EvidenceKind.DATABASE)
              .checkedBy(
                  "all limits are high",
                  s -> s.databases().values().stream().map(RandomDeployment::limit).toList()),
          rule("e/probe", Severity.HIGH)
              .on(TargetKind.ENDPOINT)
              .needs(EvidenceKind.ENDPOINT_EXTERNAL)
              .checkedBy("it answers", s -> List.of(Verdict.pass("answers", "it does"))),
          rule("f/asked", Severity.HIGH)
              .needs(EvidenceKind.SETTINGS)
              .attestedUnless(
                  "Is it so?",
                  s ->
                      List.of(
                          s.settings().mentions("off")
                              ? Verdict.fail("off", "it is off")
                              : Verdict.of(Outcome.MANUAL, "answer", "Is it so?"))));

  private RandomDeployment() {}

  private static List<Verdict> same(Subject subject) {
    long different =
        subject.nodes().stream()
            .map(node -> subject.settings(node).stated("flag").value())
            .distinct()
            .count();
    return List.of(
        different == 1 ? Verdict.pass("flag", "same") : Verdict.fail("flag", "different"));
  }

  private static Verdict limit(Database database) {
    return database
        .connectionLimit()
        .fold(
            found ->
                found.value() >= 100
                    ? Verdict.pass(database.id(), "high")
                    : Verdict.fail(database.id(), "low"),
            missing -> Verdict.unknown(database.id(), missing.explanation()));
  }

  /** Some of the rules, so that a rule does not always stand beside one that hides its effect. */
  static List<Rule> some(Random random) {
    List<Rule> some = new ArrayList<>(RULES);
    some.removeIf(rule -> random.nextInt(3) == 0);
    return some;
  }

  static Snapshot random(Random random) {
    List<Node> nodes = new ArrayList<>();
    for (int i = 1; i <= 1 + random.nextInt(3); i++) {
      nodes.add(node("node" + i, random));
    }
    List<Database> databases = new ArrayList<>();
    for (int i = 0; i < random.nextInt(4); i++) {
      databases.add(database("db" + i, maybe(random, random.nextBoolean() ? 50 : 200)));
    }
    List<Endpoint> endpoints = new ArrayList<>();
    for (Vantage vantage : Vantage.values()) {
      if (random.nextBoolean()) {
        endpoints.add(Bench.endpoint("at-" + vantage, vantage));
      }
    }
    return Bench.snapshot(Bench.everything(), nodes, databases, endpoints);
  }

  private static Node node(String id, Random random) {
    Map<String, Object> written = new TreeMap<>();
    put(written, "flag", random, true, false, "TRUE", "$env{FLAG}");
    put(written, "old", random, "x", "y");
    put(written, "new", random, "x", "y");
    put(written, "off", random, true);
    for (String name : List.of("password.admin", "password.b", "password.c")) {
      put(
          written,
          name,
          random,
          "text",
          Bench.secret(SecretKind.PLAIN, LengthBucket.FROM_1, KnownList.SHIPPED),
          Bench.secret(SecretKind.PLAIN, LengthBucket.FROM_8),
          Bench.secret(SecretKind.PLAIN, LengthBucket.FROM_16),
          Bench.secret(SecretKind.ENVIRONMENT, LengthBucket.NONE));
    }
    Settings settings = Bench.settings(written, Map.of("flag", random.nextBoolean(), "new", "x"));
    String version = List.of("5.10.0", "7.0.0", "7.1.0").get(random.nextInt(3));
    Node node = Bench.node(id, version, maybe(random, settings));
    Evidence<HomeFiles> files =
        maybe(
            random,
            new HomeFiles(
                Map.of(),
                random.nextBoolean(),
                Bench.missing("never started"),
                Bench.missing("no copies")));
    return with(node, node.settings(), files);
  }

  private static void put(Map<String, Object> to, String key, Random random, Object... values) {
    int pick = random.nextInt(values.length + 1);
    if (pick < values.length) {
      to.put(key, values[pick]);
    }
  }

  private static <T> Evidence<T> maybe(Random random, T value) {
    return random.nextInt(16) == 0 ? Bench.missing("bad luck") : Bench.seen(value);
  }

  private static Node with(Node node, Evidence<Settings> settings, Evidence<HomeFiles> files) {
    return new Node(
        node.id(),
        node.collectedAt(),
        node.product(),
        settings,
        node.logging(),
        node.keystores(),
        node.startup(),
        files,
        node.userStores(),
        node.container(),
        node.host(),
        node.listeners(),
        node.logs(),
        node.directories(),
        node.inputs());
  }

  private static Database database(String id, Evidence<Integer> limit) {
    Database plain = Bench.database(id);
    return new Database(
        id,
        plain.roles(),
        plain.collectedAt(),
        plain.server(),
        plain.encrypted(),
        limit,
        plain.tables(),
        plain.indexes(),
        plain.shippedIndexes(),
        plain.parameters(),
        plain.checkpoints(),
        plain.idleInTransaction(),
        plain.rowVersioning(),
        plain.routines(),
        plain.jobs(),
        plain.sessionBacklog(),
        plain.tokenBacklog(),
        plain.storage(),
        plain.callbacks());
  }

  /** The same deployment with one piece of evidence missing, in every way there is. */
  static List<Snapshot> withOneMissing(Snapshot whole) {
    List<Snapshot> less = new ArrayList<>();
    List<UnaryOperator<Node>> losses =
        List.of(
            Bench::withoutVersion,
            node -> with(node, Bench.missing("lost"), node.files()),
            node -> with(node, node.settings(), Bench.missing("lost")),
            node -> with(node, node.settings().map(RandomDeployment::undefaulted), node.files()));
    for (String id : whole.nodes().keySet()) {
      losses.forEach(loss -> less.add(replacing(whole, id, loss)));
    }
    for (String id : whole.databases().keySet()) {
      Map<String, Database> databases = new TreeMap<>(whole.databases());
      databases.put(id, database(id, Bench.missing("lost")));
      less.add(of(whole, List.copyOf(databases.values()), whole.endpoints()));
    }
    if (!whole.databases().isEmpty()) {
      less.add(of(whole, List.of(), whole.endpoints()));
    }
    for (String id : whole.endpoints().keySet()) {
      Map<String, Endpoint> endpoints = new TreeMap<>(whole.endpoints());
      endpoints.computeIfPresent(id, (key, endpoint) -> silent(endpoint));
      less.add(of(whole, List.copyOf(whole.databases().values()), endpoints));
    }
    return less;
  }

  private static Settings undefaulted(Settings settings) {
    return new Settings(
        settings.given(), Bench.missing("lost"), Bench.missing("lost"), Bench.missing("lost"));
  }

  private static Endpoint silent(Endpoint endpoint) {
    return new Endpoint(
        endpoint.id(),
        endpoint.url(),
        endpoint.vantage(),
        endpoint.collectedAt(),
        endpoint.tls(),
        Bench.missing("lost"),
        endpoint.plain(),
        endpoint.ports(),
        endpoint.defaultLogin(),
        endpoint.recording());
  }

  private static Snapshot replacing(Snapshot whole, String id, Function<Node, Node> change) {
    Map<String, Node> nodes = new TreeMap<>(whole.nodes());
    nodes.computeIfPresent(id, (key, node) -> change.apply(node));
    return Bench.snapshot(
        whole.scope(),
        List.copyOf(nodes.values()),
        List.copyOf(whole.databases().values()),
        List.copyOf(whole.endpoints().values()));
  }

  private static Snapshot of(
      Snapshot whole, List<Database> databases, Map<String, Endpoint> endpoints) {
    return Bench.snapshot(
        whole.scope(),
        List.copyOf(whole.nodes().values()),
        databases,
        List.copyOf(endpoints.values()));
  }
}
