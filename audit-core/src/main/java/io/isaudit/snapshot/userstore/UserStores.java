package io.isaudit.snapshot.userstore;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Sorted;
import java.util.Map;

/**
 * The secondary user stores of a node: of the super tenant below {@code
 * repository/deployment/server/userstores}, of tenants below {@code repository/tenants}.
 *
 * @param byPath the definition files by path relative to the home; a file that cannot be read or
 *     parsed is missing by itself
 */
public record UserStores(Map<String, Evidence<UserStoreFile>> byPath) {

  public UserStores {
    byPath = Sorted.map(byPath);
  }
}
