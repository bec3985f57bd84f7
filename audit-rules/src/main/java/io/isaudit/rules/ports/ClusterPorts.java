package io.isaudit.rules.ports;

import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.Conditions;
import io.isaudit.snapshot.host.Listener;
import io.isaudit.snapshot.settings.Setting;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether the ports of a cluster are open if and only if its scheme asks for them. */
final class ClusterPorts {

  static final String MEMBER_PORT = "clustering.local_member_port";

  /** How far a member moves when its port is taken. */
  static final int MOVES = 100;

  private static final String SCHEME = "clustering.membership_scheme";
  private static final String MULTICAST = "multicast";

  /** The template has no key for it, and no offset moves it. */
  static final long MULTICAST_PORT = 45_564;

  private ClusterPorts() {}

  static List<Verdict> multicast(Subject subject) {
    String item = "multicast";
    NodePorts ports = NodePorts.of(subject);
    boolean open = !ports.onUdp(MULTICAST_PORT).isEmpty();
    if (!open) {
      return List.of(Verdict.pass(item, "nothing listens on UDP port " + MULTICAST_PORT));
    }
    Optional<String> scheme = scheme(subject);
    if (scheme.isEmpty()) {
      return List.of(unknownScheme(item));
    }
    return List.of(
        scheme.get().equals(MULTICAST)
            ? Verdict.pass(item, "members find each other by multicast")
            : Verdict.fail(
                    item, "UDP port " + MULTICAST_PORT + " is open, and no scheme asks for it")
                .expected("UDP port " + MULTICAST_PORT + " closed"));
  }

  static List<Verdict> member(Subject subject) {
    String item = "cluster";
    NodePorts ports = NodePorts.of(subject);
    Optional<Long> port = ports.number(MEMBER_PORT);
    Optional<String> scheme = scheme(subject);
    if (port.isEmpty() || scheme.isEmpty()) {
      return List.of(
          port.isEmpty()
              ? Verdict.unknown(item, "the port of the cluster is not known")
              : unknownScheme(item));
    }
    boolean wanted = !scheme.get().isEmpty() && !scheme.get().equals(MULTICAST);
    String number = "port " + port.get();
    if (!ports.onTcp(port.get()).isEmpty()) {
      return List.of(
          wanted
              ? Verdict.pass(item, "the member listens on " + number)
              : Verdict.fail(item, number + " is open, and no scheme of the cluster asks for it")
                  .expected(number + " closed"));
    }
    if (!wanted) {
      return List.of(Verdict.pass(item, "nothing listens on " + number));
    }
    Optional<Listener> moved = moved(ports, port.get());
    return List.of(
        moved
            .map(
                each ->
                    Verdict.pass(item, "the member listens on port " + each.port())
                        .note(number + " was taken when the server started"))
            .orElseGet(
                () ->
                    Verdict.fail(item, "the cluster is on and nothing listens on " + number)
                        .expected(number + " open")));
  }

  /** The first of the next ports that the server listens on. */
  static Optional<Listener> moved(NodePorts ports, long from) {
    for (long port = from + 1; port < from + MOVES; port++) {
      List<Listener> open =
          ports.onTcp(port).stream().filter(each -> each.ofServer().orElse(false)).toList();
      if (!open.isEmpty()) {
        return Optional.of(open.get(0));
      }
    }
    return Optional.empty();
  }

  private static Verdict unknownScheme(String item) {
    return Verdict.unknown(item, "what " + SCHEME + " is, is not known from the file");
  }

  /** In lower case; an empty text when there is no cluster. */
  static Optional<String> scheme(Subject subject) {
    Optional<Setting> setting = subject.settings().find(SCHEME);
    if (setting.isEmpty()
        || setting.get().value().asSecret().isPresent()
        || Conditions.isReferenceText(setting.get().value())) {
      return Optional.empty();
    }
    return Optional.of(
        setting
            .get()
            .value()
            .asText()
            .map(text -> text.strip().toLowerCase(Locale.ROOT))
            .orElse(""));
  }
}
