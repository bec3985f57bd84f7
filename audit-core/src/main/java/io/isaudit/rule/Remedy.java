package io.isaudit.rule;

import io.isaudit.snapshot.settings.SettingValue;

/**
 * A value that a rule proposes for a setting, since it meets the demand. It is an example: whether
 * the deployment can live with it is for a person to say.
 *
 * @param key flat key of the setting in the version that was asked for
 * @param value absent when the setting should not be written
 */
public record Remedy(String key, SettingValue value) {}
