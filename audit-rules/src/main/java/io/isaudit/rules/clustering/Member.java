package io.isaudit.rules.clustering;

import io.isaudit.rule.lang.Conditions;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.SettingValue;
import io.isaudit.snapshot.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Host and port by which a member of the cluster is reached. */
record Member(String host, String port) {

  static final String LIST = "clustering.members";

  private static final String OWN_PORT = "clustering.local_member_port";
  private static final Set<String> NOWHERE = Set.of("localhost", "0.0.0.0", "::", "::1", "");
  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|.*:.*:.*");
  private static final Pattern MEMBER = Pattern.compile("([^:\\s]+):(\\d{1,5})");

  /** Whether one address is among others, as far as that can be told without resolving names. */
  enum Listed {
    YES,
    NO,
    UNKNOWN
  }

  /** What a node announces of itself; empty when that stands outside its file. */
  static Optional<Member> own(Settings settings) {
    Optional<String> host = clear(settings.find(Cluster.OWN_HOST));
    Optional<String> port = clear(settings.find(OWN_PORT));
    return host.flatMap(name -> port.map(number -> new Member(lower(name), number)));
  }

  /** The listed members; empty when one of them stands outside the file or is no host and port. */
  static Optional<List<Member>> listed(SettingValue members) {
    List<Member> listed = new ArrayList<>();
    for (SettingValue value : members.asList()) {
      Optional<Member> member = value.asText().flatMap(Member::parse);
      if (member.isEmpty()) {
        return Optional.empty();
      }
      listed.add(member.get());
    }
    return Optional.of(listed);
  }

  static Optional<Member> parse(String text) {
    Matcher parts = MEMBER.matcher(text.strip());
    return parts.matches()
        ? Optional.of(new Member(lower(parts.group(1)), parts.group(2)))
        : Optional.empty();
  }

  static boolean isNowhere(String host) {
    String name = lower(host);
    return name.startsWith("127.") || NOWHERE.contains(name);
  }

  boolean isNowhere() {
    return isNowhere(host);
  }

  Listed among(List<Member> others) {
    if (others.contains(this)) {
      return Listed.YES;
    }
    boolean sameForm =
        others.stream()
            .allMatch(other -> other.isAddress() == isAddress() || !other.samePort(this));
    return sameForm ? Listed.NO : Listed.UNKNOWN;
  }

  private boolean samePort(Member other) {
    return port.equals(other.port);
  }

  private boolean isAddress() {
    return ADDRESS.matcher(host).matches();
  }

  private static Optional<String> clear(Optional<Setting> setting) {
    return setting
        .map(Setting::value)
        .filter(value -> !Conditions.isReferenceText(value))
        .flatMap(SettingValue::asText)
        .map(String::strip);
  }

  private static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
