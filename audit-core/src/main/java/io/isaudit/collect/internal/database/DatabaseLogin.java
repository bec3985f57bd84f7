package io.isaudit.collect.internal.database;

import java.util.Properties;

/** An account with its password, which never shows itself. */
public final class DatabaseLogin {

  private final String user;
  private final String password;

  public DatabaseLogin(String user, String password) {
    this.user = user;
    this.password = password;
  }

  void into(Properties properties) {
    properties.setProperty("user", user);
    properties.setProperty("password", password);
  }

  @Override
  public String toString() {
    return "DatabaseLogin[***]";
  }
}
