package io.isaudit.cli;

import io.isaudit.json.SnapshotJson;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.Snapshot;
import io.isaudit.snapshot.SnapshotMerge;
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
      return InputFile.read(file, SnapshotJson::read);
    } catch (Stop e) {
      if (isResult(file)) {
        throw new Stop(
            Exit.MALFORMED,
            file + " is the result of an audit; a snapshot is what 'is-audit collect' writes",
            e);
      }
      throw e;
    }
  }

  private static boolean isResult(Path file) {
    try {
      ResultFiles.result(file);
      return true;
    } catch (Stop e) {
      return false;
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
