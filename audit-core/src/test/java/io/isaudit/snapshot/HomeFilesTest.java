package io.isaudit.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.evidence.Evidence;
import io.isaudit.snapshot.FileFact.FileType;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HomeFilesTest {

  private static final FileFact FILE =
      new FileFact(FileType.FILE, 1, Evidence.notAsked(), Evidence.notAsked(), Optional.empty());

  @Test
  void below_a_folder_stand_its_files_at_any_depth_and_no_neighbours() {
    HomeFiles files =
        new HomeFiles(
            Stream.of("bin", "bin/a", "bin/x/b", "bin-old/c", "bin.txt", "bin0", "lib/bin/d")
                .collect(Collectors.toMap(path -> path, path -> FILE)),
            true);

    assertThat(files.below("bin")).containsOnlyKeys("bin/a", "bin/x/b");
    assertThat(files.below("bin/x")).containsOnlyKeys("bin/x/b");
    assertThat(files.below("conf")).isEmpty();
  }
}
