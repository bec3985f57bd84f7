package io.isaudit.rule;

import io.isaudit.engine.Evaluator;
import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.MissingReason;
import io.isaudit.evidence.Place;
import io.isaudit.evidence.ScopeKind;
import io.isaudit.policy.Baseline;
import io.isaudit.policy.Policy;
import io.isaudit.result.AuditResult;
import io.isaudit.result.ItemResult;
import io.isaudit.result.RuleResult;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.Product;
import io.isaudit.snapshot.ProductVersion;
import io.isaudit.snapshot.Snapshot;
import io.isaudit.snapshot.database.Database;
import io.isaudit.snapshot.live.Endpoint;
import io.isaudit.snapshot.live.Endpoint.Vantage;
import io.isaudit.snapshot.live.SessionRecording;
import io.isaudit.snapshot.secret.LengthBucket;
import io.isaudit.snapshot.secret.Redacted;
import io.isaudit.snapshot.secret.Redacted.KnownList;
import io.isaudit.snapshot.secret.Redacted.Relation;
import io.isaudit.snapshot.secret.Redacted.SecretKind;
import io.isaudit.snapshot.settings.Defaults;
import io.isaudit.snapshot.settings.KeyFindings;
import io.isaudit.snapshot.settings.Origin;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.SettingValue;
import io.isaudit.snapshot.settings.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Small deployments and the audits of a few rules on them. */
public final class Bench {

  public static final Instant CLOCK = Instant.parse("2026-01-31T12:00:00Z");
  public static final Place PLACE = new Place("repository/conf/deployment.toml", 3, 5);

  private Bench() {}

  /** A value as it stands in a file: boolean, number, text, list, or already a setting value. */
  public static SettingValue value(Object plain) {
    if (plain instanceof SettingValue ready) {
      return ready;
    }
    if (plain instanceof Boolean flag) {
      return new SettingValue.Flag(flag);
    }
    if (plain instanceof Integer || plain instanceof Long) {
      return new SettingValue.Whole(((Number) plain).longValue());
    }
    if (plain instanceof Double fraction) {
      return new SettingValue.Decimal(fraction);
    }
    if (plain instanceof List<?> list) {
      return new SettingValue.Many(list.stream().map(Bench::value).toList());
    }
    return new SettingValue.Text((String) plain);
  }

  public static SettingValue secret(SecretKind kind, LengthBucket length, KnownList... lists) {
    return secret(kind, length, List.of(), lists);
  }

  public static SettingValue secret(
      SecretKind kind, LengthBucket length, List<Relation> relations, KnownList... lists) {
    return new SettingValue.Secret(
        new Redacted(
            kind, length, 3, Optional.empty(), Set.of(lists), Optional.empty(), relations));
  }

  /** Written settings; nothing else has a default. */
  public static Settings settings(Map<String, ?> written) {
    return settings(written, Map.of());
  }

  public static Settings settings(Map<String, ?> written, Map<String, ?> defaults) {
    Map<String, SettingValue> values = new TreeMap<>();
    defaults.forEach((key, plain) -> values.put(key, value(plain)));
    return new Settings(
        given(written),
        seen(new Defaults("7.1.0", values)),
        seen(List.of()),
        seen(KeyFindings.none()));
  }

  public static Settings settingsWithoutDefaults(Map<String, ?> written) {
    return new Settings(
        given(written),
        missing("no tables of this version"),
        missing("no tables of this version"),
        missing("no tables of this version"));
  }

  private static Map<String, Setting> given(Map<String, ?> written) {
    Map<String, Setting> given = new TreeMap<>();
    written.forEach(
        (key, plain) -> given.put(key, new Setting(value(plain), new Origin.Explicit(PLACE))));
    return given;
  }

  public static <T> Evidence<T> seen(T value) {
    return Evidence.collected(value, "test", CLOCK);
  }

  public static <T> Evidence<T> missing(String detail) {
    return Evidence.missing(MissingReason.UNREADABLE, detail);
  }

  public static Node node(String id, String version, Evidence<Settings> settings) {
    Node nothing = Node.unknown(id, CLOCK);
    return new Node(
        id,
        CLOCK,
        seen(new Product("WSO2 Identity Server", ProductVersion.of(version), missing("none"))),
        settings,
        nothing.logging(),
        nothing.keystores(),
        nothing.startup(),
        nothing.files(),
        nothing.userStores(),
        nothing.container(),
        nothing.host(),
        nothing.listeners(),
        nothing.logs(),
        nothing.directories(),
        List.of());
  }

  /** A node of version 7.1.0 with these settings written. */
  public static Node node(String id, Map<String, ?> written) {
    return node(id, "7.1.0", seen(settings(written)));
  }

  public static Node blindNode(String id) {
    return node(id, "7.1.0", missing("no deployment.toml"));
  }

  public static Node withoutVersion(Node node) {
    return new Node(
        node.id(),
        node.collectedAt(),
        missing("no carbon.product"),
        node.settings(),
        node.logging(),
        node.keystores(),
        node.startup(),
        node.files(),
        node.userStores(),
        node.container(),
        node.host(),
        node.listeners(),
        node.logs(),
        node.directories(),
        node.inputs());
  }

  /** A baseline that holds these fingerprints. */
  public static Baseline baseline(String... fingerprints) {
    Map<String, Baseline.Entry> entries = new TreeMap<>();
    for (String fingerprint : fingerprints) {
      entries.put(
          fingerprint,
          new Baseline.Entry(RuleId.of("test/one"), 1, Target.deployment(), fingerprint));
    }
    return new Baseline(entries, Optional.of(LocalDate.parse("2026-01-01")));
  }

  public static Database database(String id) {
    return new Database(
        id,
        Set.of(),
        CLOCK,
        missing("no grant"),
        missing("no grant"),
        seen(100),
        missing("no grant"),
        missing("no grant"),
        missing("no grant"),
        missing("no grant"),
        missing("no grant"),
        missing("no grant"),
        missing("no grant"),
        missing("no grant"),
        missing("no grant"),
        missing("no grant"),
        missing("no grant"),
        missing("no grant"),
        missing("no grant"));
  }

  public static Endpoint endpoint(String id, Vantage vantage) {
    return new Endpoint(
        id,
        "https://id.company.tld",
        vantage,
        CLOCK,
        missing("no handshake"),
        seen(Map.of()),
        missing("no plain port"),
        missing("no scan"),
        missing("no attempt"),
        missing("no recording"));
  }

  public static Endpoint recorded(Endpoint endpoint) {
    return new Endpoint(
        endpoint.id(),
        endpoint.url(),
        endpoint.vantage(),
        endpoint.collectedAt(),
        endpoint.tls(),
        endpoint.answers(),
        endpoint.plain(),
        endpoint.ports(),
        endpoint.defaultLogin(),
        seen(new SessionRecording(List.of(), List.of())));
  }

  /** All that a collector can be asked for; attestations are asked for by a policy. */
  public static Set<ScopeKind> everything() {
    return EnumSet.complementOf(EnumSet.of(ScopeKind.ATTESTATIONS));
  }

  /** A deployment of these nodes, with everything asked for. */
  public static Snapshot snapshot(Node... nodes) {
    return snapshot(everything(), List.of(nodes), List.of(), List.of());
  }

  public static Snapshot snapshot(
      Set<ScopeKind> scope, List<Node> nodes, List<Database> databases, List<Endpoint> endpoints) {
    Map<String, Node> nodesById = new TreeMap<>();
    nodes.forEach(node -> nodesById.put(node.id(), node));
    Map<String, Database> databasesById = new TreeMap<>();
    databases.forEach(database -> databasesById.put(database.id(), database));
    Map<String, Endpoint> endpointsById = new TreeMap<>();
    endpoints.forEach(endpoint -> endpointsById.put(endpoint.id(), endpoint));
    return new Snapshot("test", scope, nodesById, databasesById, endpointsById, Optional.empty());
  }

  public static RuleBook book(String name, List<Rule> rules) {
    return new RuleBook() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public List<Rule> rules() {
        return rules;
      }
    };
  }

  public static AuditResult audit(Snapshot snapshot, Policy policy, Rule... rules) {
    return new Evaluator("test 1", List.of(book("test", Arrays.asList(rules))))
        .evaluate(snapshot, policy, CLOCK);
  }

  public static AuditResult audit(Snapshot snapshot, Rule... rules) {
    return audit(snapshot, Policy.standard(), rules);
  }

  /** The one entry of an audit of one rule on one target. */
  public static RuleResult entry(Snapshot snapshot, Policy policy, Rule rule) {
    List<RuleResult> results = audit(snapshot, policy, rule).results();
    if (results.size() != 1) {
      throw new AssertionError("one entry was expected but there are " + results);
    }
    return results.get(0);
  }

  public static RuleResult entry(Snapshot snapshot, Rule rule) {
    return entry(snapshot, Policy.standard(), rule);
  }

  /** The one item of an audit of one rule on one target. */
  public static ItemResult item(Snapshot snapshot, Rule rule) {
    List<ItemResult> items = entry(snapshot, rule).items();
    if (items.size() != 1) {
      throw new AssertionError("one item was expected but there are " + items);
    }
    return items.get(0);
  }
}
