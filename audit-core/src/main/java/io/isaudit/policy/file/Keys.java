package io.isaudit.policy.file;

import java.util.List;

/**
 * The keys of one table of the policy file.
 *
 * @param title as a person writes its header
 */
record Keys(String title, String meaning, List<Key<?>> keys) {

  Keys {
    keys = List.copyOf(keys);
  }
}
