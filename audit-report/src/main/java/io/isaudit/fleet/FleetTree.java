package io.isaudit.fleet;

import io.isaudit.report.model.VisibleText;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * Finds the deployments below a folder. Symbolic links are not followed; a link, a folder that
 * cannot be listed and a name that cannot be shown become entries of their own.
 */
final class FleetTree {

  private static final int DEEPEST = 24;

  private final Path root;
  private final Path output;
  private final Map<String, Found> found = new TreeMap<>();

  private FleetTree(Path root, Path output) {
    this.root = root;
    this.output = output.toAbsolutePath().normalize();
  }

  private record Found(Path path, String problem) {}

  /** What is a deployment. */
  interface Kind {
    boolean isFile(Path file);

    boolean isFolder(Path folder);

    String shortened(String path);
  }

  /**
   * All of them, by path.
   *
   * @param output a folder that is left out, because results of earlier runs lie there
   */
  static List<FleetSource> list(
      Path root, Path output, Kind kind, BiFunction<String, Path, FleetSource> source)
      throws IOException {
    FleetTree tree = new FleetTree(root, output);
    Files.walkFileTree(root, Set.of(), DEEPEST, tree.visitor(kind));
    List<FleetSource> sources = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    tree.found.forEach(
        (path, one) -> {
          String shown = VisibleText.of(kind.shortened(path));
          String id = taken.contains(shown) ? VisibleText.of(path) : shown;
          for (int i = 2; !taken.add(id); i++) {
            id = shown + " (" + i + ")";
          }
          sources.add(
              one.problem().isEmpty()
                  ? source.apply(id, one.path())
                  : FleetSource.unusable(id, one.problem()));
        });
    return sources;
  }

  private FileVisitor<Path> visitor(Kind kind) {
    return new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        if (folder.toAbsolutePath().normalize().equals(output)) {
          return FileVisitResult.SKIP_SUBTREE;
        }
        if (kind.isFolder(folder)) {
          add(folder, "");
          return FileVisitResult.SKIP_SUBTREE;
        }
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink()) {
          if (kind.isFile(file) || kind.isFolder(file)) {
            add(file, "is a symbolic link, which is not followed");
          }
        } else if (attributes.isDirectory()) {
          add(file, "lies too deep below the folder of the fleet");
        } else if (kind.isFile(file)) {
          add(file, attributes.isRegularFile() ? "" : "is no regular file");
        }
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path file, IOException problem) {
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS) || kind.isFile(file)) {
          add(file, "cannot be read");
        }
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult postVisitDirectory(Path folder, IOException problem) {
        if (problem != null) {
          add(folder, "cannot be listed as a whole");
        }
        return FileVisitResult.CONTINUE;
      }
    };
  }

  private void add(Path path, String problem) {
    StringBuilder name = new StringBuilder();
    root.relativize(path).forEach(part -> name.append(name.isEmpty() ? "" : "/").append(part));
    found.put(name.isEmpty() ? "." : name.toString(), new Found(path, problem));
  }
}
