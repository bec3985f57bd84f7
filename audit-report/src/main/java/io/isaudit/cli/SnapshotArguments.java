package io.isaudit.cli;

import io.isaudit.json.SnapshotJson;
import io.isaudit.json.UnreadableJson;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.Snapshot;
import io.isaudit.snapshot.SnapshotMerge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Parameters;

/** The snapshots that a command is given: the parts of one deployment. */
final class SnapshotArguments {

  @Parameters(
      paramLabel = "[NAME=]FILE",
      arity = "0..*",
      description = {
        "A snapshot that 'is-audit collect' wrote; several are the parts of one deployment.",
        "NAME is what its node is called in the reports, when it holds one node."
      })
  List<String> files = List.of();

  Snapshot read() throws Stop {
    if (files.isEmpty()) {
      throw new Stop(
          Exit.UNUSABLE, "give a snapshot, for example: is-audit evaluate snapshot.json");
    }
    List<Snapshot> parts = new ArrayList<>();
    for (NamedPath argument : NamedPath.all(files)) {
      Snapshot part = read(argument.path());
      parts.add(argument.name().isPresent() ? named(argument, part) : part);
    }
    try {
      return SnapshotMerge.of(parts);
    } catch (IllegalArgumentException e) {
      String remedy = "; call them by names of their own: a=FILE b=FILE";
      throw new Stop(Exit.UNUSABLE, e.getMessage() + remedy, e);
    }
  }

  private static Snapshot read(Path file) throws Stop {
    try {
      return SnapshotJson.read(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new Stop(Exit.UNUSABLE, file + " cannot be read", e);
    } catch (UnreadableJson e) {
      throw new Stop(Exit.MALFORMED, file + ": " + e.getMessage(), e);
    }
  }

  private static Snapshot named(NamedPath argument, Snapshot part) throws Stop {
    if (part.nodes().size() != 1) {
      throw new Stop(Exit.UNUSABLE, argument.path() + " holds not just one node: give it no name");
    }
    Node node = part.nodes().values().iterator().next();
    return part.with(node.named(argument.name().orElseThrow()));
  }
}
