package io.isaudit.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a table of inferences, whose lines are sorted: those of one setting follow each other. */
final class InferenceTable {

  private InferenceTable() {}

  static List<Inference> read(List<String> lines) {
    Map<Setting, Map<String, Object>> bySetting = new LinkedHashMap<>();
    for (String line : lines) {
      String[] columns = DataFile.columns(line, 4);
      bySetting
          .computeIfAbsent(new Setting(columns[0], columns[1]), setting -> new LinkedHashMap<>())
          .put(columns[2], DefaultsTable.value(columns[3]));
    }
    List<Inference> inferences = new ArrayList<>(bySetting.size());
    bySetting.forEach(
        (setting, inferred) ->
            inferences.add(new Inference(setting.key(), setting.value(), inferred)));
    return inferences;
  }

  private record Setting(String key, String value) {}
}
