package io.isaudit.rules.clustering;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.StartOptions;
import io.isaudit.rules.clustering.Comparison.Secrets;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.host.ServerProcess;
import io.isaudit.snapshot.settings.SettingValue;
import io.isaudit.snapshot.startup.StartupOptions;
import io.isaudit.snapshot.startup.StartupOptions.JvmOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares what decides on capacity and on TLS: the heap, options on security, the Java version.
 */
final class SameJvm implements Check {

  private static final String HEAP = "-Xmx";
  private static final String JAVA = "Java version";
  private static final List<String> ON_SECURITY =
      List.of(
          "-Dcom.sun.jndi.ldap.",
          "-Dhttpclient.hostnameVerifier",
          "-Dhttps.",
          "-Djava.security.",
          "-Djavax.net.ssl.",
          "-Djdk.tls.",
          "-Dorg.wso2.");

  @Override
  public List<Verdict> verdicts(Subject subject) {
    List<Node> nodes = subject.nodes();
    if (nodes.size() < 2) {
      return List.of(Verdict.unknown("options", "only one node has options to compare"));
    }
    Set<String> names = new TreeSet<>();
    names.add(HEAP);
    for (Node node : nodes) {
      startup(node).options().stream()
          .map(JvmOption::name)
          .filter(name -> ON_SECURITY.stream().anyMatch(name::startsWith))
          .forEach(names::add);
    }
    List<Verdict> verdicts = new ArrayList<>();
    for (String name : names) {
      verdict(name, subject).ifPresent(verdicts::add);
    }
    java(nodes).ifPresent(verdicts::add);
    if (verdicts.isEmpty()) {
      boolean seen = nodes.stream().allMatch(node -> javaMajor(node).isPresent());
      Verdict pass = Verdict.pass("options", "all nodes start Java with the same options");
      verdicts.add(seen ? pass : pass.note("the Java versions of the nodes were not seen"));
    }
    return verdicts;
  }

  private static Optional<Verdict> verdict(String name, Subject subject) {
    List<Node> nodes = subject.nodes();
    Node first = nodes.get(0);
    Comparison worst = Comparison.SAME;
    for (Node node : nodes.subList(1, nodes.size())) {
      Secrets secrets = Secrets.of(subject, first, node);
      worst = worst.and(Comparison.of(value(first, name), value(node, name), secrets));
    }
    if (worst == Comparison.DIFFERENT) {
      return Optional.of(Verdict.fail(name, name + " is not the same on all nodes"));
    }
    boolean gaps = nodes.stream().anyMatch(node -> !startup(node).gaps().isEmpty());
    if (gaps) {
      return Optional.of(Verdict.unknown(name, "not all that sets " + name + " could be read"));
    }
    return worst == Comparison.UNKNOWN
        ? Optional.of(
            Verdict.unknown(name, "whether " + name + " is the same on all nodes is not known"))
        : Optional.empty();
  }

  private static Optional<Verdict> java(List<Node> nodes) {
    List<Integer> versions = nodes.stream().flatMap(node -> javaMajor(node).stream()).toList();
    if (new HashSet<>(versions).size() > 1) {
      return Optional.of(Verdict.fail(JAVA, "the nodes run on different versions of Java"));
    }
    return versions.isEmpty() || versions.size() == nodes.size()
        ? Optional.empty()
        : Optional.of(Verdict.unknown(JAVA, "the Java version of a node is not known"));
  }

  private static SettingValue value(Node node, String name) {
    if (name.equals(HEAP)) {
      return heap(new StartOptions(startup(node).options(), startup(node).gaps()));
    }
    return startup(node).effective(name).map(JvmOption::value).orElseGet(SettingValue.Absent::new);
  }

  /** In bytes where it is a size, however that is written. */
  private static SettingValue heap(StartOptions options) {
    Optional<JvmOption> limit = options.heapLimit();
    Optional<SettingValue> bytes = limit.flatMap(StartOptions::bytes).map(SettingValue.Whole::new);
    return bytes.or(() -> limit.map(JvmOption::value)).orElseGet(SettingValue.Absent::new);
  }

  private static StartupOptions startup(Node node) {
    return node.startup().found().orElseThrow();
  }

  private static Optional<Integer> javaMajor(Node node) {
    return node.host().flatMap(host -> host.process()).found().flatMap(ServerProcess::javaMajor);
  }
}
