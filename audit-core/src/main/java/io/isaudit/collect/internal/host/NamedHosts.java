package io.isaudit.collect.internal.host;

import io.isaudit.snapshot.host.NameResolution.HostUse;
import io.isaudit.snapshot.host.NameResolution.NamedHost;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.SettingValue;
import io.isaudit.snapshot.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The hosts that settings name, as far as a snapshot may show them. */
final class NamedHosts {

  private final Settings settings;
  private final Function<String, List<String>> addresses;
  private final List<NamedHost> found = new ArrayList<>();

  private NamedHosts(Settings settings, Function<String, List<String>> addresses) {
    this.settings = settings;
    this.addresses = addresses;
  }

  /**
   * @param addresses of a name in the hosts file
   */
  static List<NamedHost> of(Settings settings, Function<String, List<String>> addresses) {
    NamedHosts hosts = new NamedHosts(settings, addresses);
    Set<String> tables = new TreeSet<>(settings.tablesBelow("datasource"));
    tables.addAll(settings.tablesBelow("database"));
    tables.forEach(hosts::database);
    hosts.add("user_store.connection_url", HostUse.DIRECTORY, HostTexts::ofUrls);
    hosts.add("output_adapter.email.hostname", HostUse.MAIL, HostTexts::ofName);
    hosts.add("server.hostname", HostUse.SERVER, HostTexts::ofName);
    hosts.add("clustering.members", HostUse.MEMBER, HostTexts::ofMember);
    return hosts.found;
  }

  private void database(String table) {
    if (settings.stated(table + ".url").isExplicit()) {
      add(table + ".url", HostUse.DATABASE, HostTexts::ofJdbc);
    } else if (!settings.stated(table + ".type").value().is("h2")) {
      add(table + ".hostname", HostUse.DATABASE, HostTexts::ofName);
    }
  }

  private void add(String key, HostUse use, Function<String, Optional<List<String>>> names) {
    Setting setting = settings.stated(key);
    if (!setting.isExplicit()) {
      return;
    }
    Map<String, Setting> below = settings.below(key);
    List<SettingValue> values = new ArrayList<>(setting.value().asList());
    below.values().forEach(each -> values.addAll(each.value().asList()));
    for (SettingValue value : values) {
      Optional<List<String>> read = value.asText().flatMap(names);
      if (read.isEmpty()) {
        found.add(new NamedHost(key, use, Optional.empty(), List.of()));
      } else {
        read.get()
            .forEach(
                name ->
                    found.add(new NamedHost(key, use, Optional.of(name), addresses.apply(name))));
      }
    }
  }
}
