package io.isaudit.collect.internal.settings;

import io.isaudit.collect.internal.settings.TomlReader.TomlText;
import io.isaudit.facts.FlatKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Settings laid over a file before it is read: keys taken out, and a second text whose keys replace
 * the file's.
 */
public final class Overlay {

  private static final Overlay NONE = new Overlay(List.of(), Set.of());

  private final List<String> texts;
  private final Set<String> without;

  private Overlay(List<String> texts, Set<String> without) {
    this.texts = List.copyOf(texts);
    this.without = Set.copyOf(without);
  }

  public static Overlay none() {
    return NONE;
  }

  /**
   * An overlay of these texts.
   *
   * @param texts TOML, each laid over what is there
   * @param without keys or tables taken out first
   */
  public static Overlay of(List<String> texts, Set<String> without) {
    return new Overlay(texts, without);
  }

  TomlText over(TomlText base) {
    TomlText result =
        new TomlText(
            base.settings().stream().filter(setting -> !isTakenOut(setting.key())).toList(),
            base.problems());
    for (String text : texts) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      result = merge(result, TomlReader.read(bytes, SettingsCollector.FILE));
    }
    return result;
  }

  private boolean isTakenOut(String key) {
    return without.stream()
        .anyMatch(
            gone -> key.equals(gone) || key.startsWith(gone + ".") || key.startsWith(gone + "["));
  }

  private static TomlText merge(TomlText base, TomlText over) {
    if (!over.problems().isEmpty()) {
      return over;
    }
    Set<String> replaced = new TreeSet<>();
    for (RawSetting setting : over.settings()) {
      replaced.add(setting.key());
      FlatKey.array(setting.key()).ifPresent(replaced::add);
    }
    List<RawSetting> merged = new ArrayList<>(over.settings());
    base.settings().stream()
        .filter(setting -> !replaced.contains(setting.key()))
        .filter(setting -> FlatKey.array(setting.key()).filter(replaced::contains).isEmpty())
        .forEach(merged::add);
    return new TomlText(merged, base.problems());
  }
}
