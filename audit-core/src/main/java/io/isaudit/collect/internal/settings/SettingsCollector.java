package io.isaudit.collect.internal.settings;

import io.isaudit.collect.internal.home.HomeFolder;
import io.isaudit.collect.internal.redaction.Redactor;
import io.isaudit.collect.internal.settings.TomlReader.TomlText;
import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Evidence.Missing;
import io.isaudit.evidence.MissingReason;
import io.isaudit.snapshot.Input.Problem;
import io.isaudit.snapshot.ProductVersion;
import io.isaudit.snapshot.settings.Settings;
import java.util.List;
import java.util.Optional;

/**
 * Collects the settings of a node: what deployment.toml says, over the defaults of its version. A
 * file with any error gives no settings, since nobody knows what the product would make of it.
 */
public final class SettingsCollector {

  public static final String FILE = Settings.FILE;

  private static final int MOST_BYTES = 1 << 20;

  private static final String TOO_MUCH =
      "more follows from the settings of " + FILE + " by the tables of the product than is read";

  private SettingsCollector() {}

  /**
   * What was collected.
   *
   * @param secrets access to values in clear for other collectors, while the collection lasts
   */
  public record CollectedSettings(Evidence<Settings> settings, ClearValues secrets) {

    public static CollectedSettings missing(Missing<?> why) {
      return new CollectedSettings(why.as(), ClearValues.none());
    }
  }

  public static CollectedSettings collect(
      HomeFolder home,
      Optional<ProductVersion> version,
      Overlay overlay,
      TablesCache tables,
      Redactor redactor) {
    Evidence<byte[]> bytes = home.read(FILE, "toml", MOST_BYTES);
    return bytes.fold(
        found -> read(found.value(), home, version, overlay, tables, redactor),
        CollectedSettings::missing);
  }

  private static CollectedSettings read(
      byte[] bytes,
      HomeFolder home,
      Optional<ProductVersion> version,
      Overlay overlay,
      TablesCache cache,
      Redactor redactor) {
    TomlText text = overlay.over(TomlReader.read(bytes, FILE));
    if (!text.problems().isEmpty()) {
      return unparsable(home, text.problems());
    }
    VersionTables tables = cache.of(home, version);
    Optional<EffectiveSettings> resolved =
        KeyMapper.map(text.settings(), tables.keyMappings())
            .flatMap(
                written ->
                    tables
                        .inferrer()
                        .infer(written)
                        .map(more -> new EffectiveSettings(written, more, tables.defaults())));
    if (resolved.isEmpty()) {
      return new CollectedSettings(
          Evidence.missing(MissingReason.TOO_LARGE, TOO_MUCH), ClearValues.none());
    }
    EffectiveSettings effective = resolved.get();
    Settings settings =
        new SettingsAssembler(effective, tables.spans(), tables.varying(), redactor)
            .assemble(version, tables, text.settings(), home.now());
    return new CollectedSettings(
        Evidence.collected(settings, FILE, home.now()), new ClearValues(effective::text));
  }

  private static CollectedSettings unparsable(HomeFolder home, List<Problem> problems) {
    home.unparsable(FILE, problems);
    Problem first = problems.get(0);
    String detail = FILE + " cannot be read as TOML: " + first.message() + " at " + first.place();
    return new CollectedSettings(
        Evidence.missing(MissingReason.UNPARSABLE, detail, first.place()), ClearValues.none());
  }
}
