package io.isaudit.collect.internal.keystore;

import io.isaudit.snapshot.keystore.StoreFile.StoreRole;
import java.util.Optional;

/**
 * What the settings say about a store. One store can be used in several roles, each with its own
 * password setting.
 *
 * @param fileName as the setting gives it: a name in the folder of stores, a path below the home,
 *     possibly with a leading <code>${carbon.home}</code>, or an absolute path
 * @param password empty when the setting holds none in clear
 */
public record StoreUse(String fileName, StoreRole role, Optional<StorePassword> password) {}
