package io.isaudit.snapshot.settings;

/** The effective value of one key, with its origin. */
public record Setting(SettingValue value, Origin origin) {

  private static final Setting ABSENT = new Setting(new SettingValue.Absent(), new Origin.Absent());

  public static Setting absent() {
    return ABSENT;
  }

  public boolean isAbsent() {
    return value.isAbsent();
  }

  public boolean isExplicit() {
    return origin instanceof Origin.Explicit;
  }
}
