package io.isaudit.collect.internal.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;

/** The scripts of the product's identity feature, as Maven Central has them. */
final class ProductScripts {

  private ProductScripts() {}

  static String read(String endOfPath) {
    try (Stream<Path> all = Files.walk(Path.of("target/product-scripts"))) {
      Path script =
          all.filter(path -> path.toString().endsWith("dbscripts/" + endOfPath))
              .findFirst()
              .orElseThrow();
      return Files.readString(script);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a script whose statements end with a line that ends with a mark. */
  static void run(Connection connection, String script, String mark) throws SQLException {
    StringBuilder sql = new StringBuilder();
    try (Statement statement = connection.createStatement()) {
      for (String line : script.lines().toList()) {
        if (line.strip().startsWith("DELIMITER") || line.strip().startsWith("--")) {
          continue;
        }
        sql.append(line).append('\n');
        if (line.strip().endsWith(mark)) {
          String text = sql.toString().strip();
          statement.execute(text.substring(0, text.length() - mark.length()));
          sql.setLength(0);
        }
      }
      if (!sql.toString().isBlank()) {
        statement.execute(sql.toString());
      }
    }
  }
}
