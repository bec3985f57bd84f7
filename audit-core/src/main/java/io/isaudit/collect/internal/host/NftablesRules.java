package io.isaudit.collect.internal.host;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.MissingReason;
import io.isaudit.snapshot.host.FirewallRule;
import io.isaudit.snapshot.host.FirewallRule.Action;
import io.isaudit.snapshot.host.IpRange;
import io.isaudit.snapshot.host.Listener.Transport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the chain of a file of nftables that decides on what comes in. */
final class NftablesRules {

  private static final String LIST = "(<[^>]{0,2000}>|\\S{1,60})";
  private static final Pattern SET =
      Pattern.compile("(?<=(?:addr|port|state|type|vmap) )\\{([^{}]{0,2000})}");
  private static final Pattern RULE =
      Pattern.compile(
          "(?:ip6? saddr "
              + LIST
              + " )?(?:(?:meta l4proto )?(tcp|udp) dport "
              + LIST
              + " )?(?:ct state new )?(?:counter (?:packets \\d+ bytes \\d+ )?)?"
              + "(accept|drop|reject( with .{1,60})?)(?: comment \"[^\"]*\")?");
  private static final String KNOWN = "(established|related|invalid)";

  /** What says nothing of new connections from other machines. */
  private static final Pattern BESIDE =
      Pattern.compile(
          "iif(name)? \"?lo\"? accept|ct state <?(KNOWN,? ?){1,3}>? (accept|drop)"
                  .replace("KNOWN", KNOWN)
              + "|ct state vmap <(KNOWN:(accept|drop),?){1,3}>".replace("KNOWN", KNOWN)
              + "|log\\b(?!.*\\b(accept|drop|reject|jump|goto|queue)\\b).*|counter"
              + "|(meta l4proto |ip protocol |ip6 nexthdr )?(icmp|icmpv6|ipv6-icmp)\\b.*"
              + "|type filter hook .*|policy \\w+");

  private NftablesRules() {}

  static Evidence<List<FirewallRule>> of(List<String> lines, String path, Instant now) {
    List<String> statements = new ArrayList<>();
    int chains = 0;
    int depth = 0;
    int chain = 0;
    for (String line : split(lines)) {
      String statement = line.strip().replaceAll("\\s+", " ");
      if (statement.startsWith("include")) {
        return Evidence.missing(MissingReason.UNSUPPORTED, path + " includes other files");
      }
      if (statement.contains("hook input")) {
        chains++;
        chain = depth;
      }
      depth += statement.endsWith("{") ? 1 : statement.equals("}") ? -1 : 0;
      chain = depth < chain ? 0 : chain;
      if (chain > 0 && !statement.isEmpty()) {
        statements.add(statement);
      }
    }
    return chains == 1
        ? Evidence.collected(
            statements.stream().flatMap(one -> read(one).stream()).toList(), path, now)
        : Evidence.missing(
            MissingReason.UNSUPPORTED, path + " has " + chains + " chains for what comes in");
  }

  /** One statement or end of a block each; the braces of a set stay with their statement. */
  private static List<String> split(List<String> lines) {
    StringBuilder text = new StringBuilder();
    Matcher sets = SET.matcher(String.join("\n", lines).replaceAll("(?m)\\s#.*$", ""));
    while (sets.find()) {
      String list = sets.group(1).replaceAll("\\s", "");
      sets.appendReplacement(text, Matcher.quoteReplacement("<" + list + ">"));
    }
    sets.appendTail(text);
    return Arrays.stream(
            text.toString().replace("{", "{\n").replace("}", "\n}\n").split("[;\n]", -1))
        .toList();
  }

  private static List<FirewallRule> read(String statement) {
    if (BESIDE.matcher(statement).matches()) {
      return List.of();
    }
    Matcher rule = RULE.matcher(statement);
    return rule.matches()
        ? rules(rule).orElseGet(() -> List.of(FirewallRule.notUnderstood()))
        : List.of(FirewallRule.notUnderstood());
  }

  private static Optional<List<FirewallRule>> rules(Matcher rule) {
    Action action = rule.group(4).equals("accept") ? Action.ACCEPT : Action.REFUSE;
    Optional<Transport> transport =
        Optional.ofNullable(rule.group(2))
            .map(word -> Transport.valueOf(word.toUpperCase(Locale.ROOT)));
    Optional<List<PortList>> ports =
        rule.group(3) == null
            ? Optional.of(List.of(PortList.ALL))
            : PortList.of(bare(rule.group(3)));
    List<Optional<String>> sources = new ArrayList<>();
    for (String source : rule.group(1) == null ? new String[0] : bare(rule.group(1)).split(",")) {
      if (IpRange.parse(source).isEmpty()) {
        return Optional.empty();
      }
      sources.add(Optional.of(source.strip()));
    }
    if (sources.isEmpty()) {
      sources.add(Optional.empty());
    }
    return ports.map(all -> PortList.rules(action, transport, sources, all));
  }

  private static String bare(String list) {
    return list.replaceAll("[<>]", "").strip();
  }
}
