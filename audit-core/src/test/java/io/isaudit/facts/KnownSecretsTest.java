package io.isaudit.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.snapshot.secret.Redacted.KnownList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownSecretsTest {

  private static final KnownSecrets KNOWN = KnownSecrets.bundled();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "IS_ADMIN_PASSWORD",
        "DB_PASS",
        "DBPASSWORD",
        "_USER_ADMIN_P",
        "_KEYSTORE_PRIMARY_P",
        "CLIENT_SECRET_1",
        "WSO2IS_DB2_PASSWORD",
        "your-db-password",
        "YourKeystorePassword",
        "db_password",
        "my secret password here"
      })
  void a_name_that_nobody_replaced_is_a_common_value(String name) {
    assertThat(KNOWN.listsOf(name)).containsExactly(KnownList.COMMON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "quiet-Harbour-62-lantern",
        "quiet-harbour-pass",
        "QUIET_HARBOUR_62",
        "PASS-quiet-Harbour",
        "DB_PASSWORD-x7Kq",
        "JBSWY3DPEHPK3PXP",
        "_x7KqLm29vQ",
        "_HJ7SDF8KJ3",
        "SECRET7XQ9ZLKP2M",
        "_"
      })
  void a_value_that_only_looks_a_little_like_a_name_is_not(String value) {
    assertThat(KNOWN.listsOf(value)).isEmpty();
  }
}
