package io.isaudit.fleet;

import io.isaudit.evidence.Sha256;
import io.isaudit.json.FleetJson;
import io.isaudit.json.UnreadableJson;
import io.isaudit.policy.Policy;
import io.isaudit.result.fleet.FleetHeader;
import io.isaudit.result.fleet.Judged;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The entries of a run as they come, one line each, so that a run that was cut off can be taken up
 * again. What was skipped is not in it: the file may be better the next time.
 */
public final class Journal implements Closeable {

  public static final String NAME = "fleet-journal.jsonl";

  private final Path file;
  private final BufferedWriter out;

  private Journal(Path file, BufferedWriter out) {
    this.file = file;
    this.out = out;
  }

  /**
   * What an earlier run left.
   *
   * @param entries by id
   */
  public record Left(FleetHeader header, Map<String, Judged> entries) {}

  /** Tells whether two runs follow the same decisions; all of them are values that print alike. */
  public static String digest(Policy policy) {
    return Sha256.hex(policy.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** What is left in a folder; empty when nothing is that can be taken up. */
  public static Optional<Left> left(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      String first = lines.readLine();
      if (first == null) {
        return Optional.empty();
      }
      FleetHeader header = FleetJson.readHeader(first);
      return Optional.of(new Left(header, entries(lines)));
    } catch (UnreadableJson | MalformedInputException e) {
      return Optional.empty();
    }
  }

  /** Up to the first line that is broken, as the last one is when a run was cut off. */
  private static Map<String, Judged> entries(BufferedReader lines) throws IOException {
    Map<String, Judged> entries = new TreeMap<>();
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Judged entry = FleetJson.readEntry(line);
        entries.put(entry.id(), entry);
      }
    } catch (UnreadableJson | MalformedInputException e) {
      // The rest is judged again.
    }
    return entries;
  }

  /** Begins a journal with entries that are taken over, in place of the one that is there. */
  public static Journal begin(Path folder, FleetHeader header, Iterable<Judged> before)
      throws IOException {
    Files.createDirectories(folder);
    Path draft = folder.resolve(NAME + ".tmp");
    Path file = folder.resolve(NAME);
    BufferedWriter out = Files.newBufferedWriter(draft, StandardCharsets.UTF_8);
    try {
      write(out, FleetJson.line(header));
      for (Judged entry : before) {
        write(out, FleetJson.line(entry));
      }
      out.flush();
      out.close();
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
      return new Journal(
          file, Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.APPEND));
    } catch (IOException e) {
      out.close();
      throw e;
    }
  }

  /** Writes the entry before it returns. */
  public void add(Judged entry) throws IOException {
    write(out, FleetJson.line(entry));
    out.flush();
  }

  private static void write(BufferedWriter out, String line) throws IOException {
    out.write(line);
    out.write('\n');
  }

  /** The run is complete: nothing is left to take up. */
  public void remove() throws IOException {
    out.close();
    Files.deleteIfExists(file);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
