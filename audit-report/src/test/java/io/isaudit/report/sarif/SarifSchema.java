package io.isaudit.report.sarif;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The published schema of SARIF 2.1.0, which the build unpacks. */
final class SarifSchema {

  private static final Path FILE =
      Path.of("target", "format-schemas", "schema", "sarif-schema-2.1.0.json");
  private static final Schema SCHEMA = read();

  private SarifSchema() {}

  static List<Error> errors(byte[] file) {
    return SCHEMA.validate(new String(file, UTF_8), InputFormat.JSON);
  }

  private static Schema read() {
    try {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(Files.readString(FILE), InputFormat.JSON);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
