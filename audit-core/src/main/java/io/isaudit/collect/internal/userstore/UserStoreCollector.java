package io.isaudit.collect.internal.userstore;

import io.isaudit.collect.internal.home.HomeFolder;
import io.isaudit.collect.internal.redaction.Redactor;
import io.isaudit.collect.internal.xml.SafeXml;
import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.MissingReason;
import io.isaudit.evidence.Place;
import io.isaudit.snapshot.userstore.UserStoreFile;
import io.isaudit.snapshot.userstore.UserStores;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads the definition files of secondary user stores: those of the super tenant, which the server
 * deploys from one folder, and those of tenants. A file or folder that cannot be read is missing
 * under its own path; a home without any has an empty map.
 */
public final class UserStoreCollector {

  private static final String OWN = "repository/deployment/server/userstores";
  private static final String TENANTS = "repository/tenants";
  private static final String OF_TENANT = "userstores";
  private static final String SUFFIX = ".xml";
  private static final int MOST_FILES = 500;
  private static final int MOST_ENTRIES = 20_000;

  private final HomeFolder home;
  private final DefinitionReader reader;
  private final int mostFiles;
  private final int mostEntries;
  private final Map<String, Evidence<UserStoreFile>> found = new TreeMap<>();

  private UserStoreCollector(HomeFolder home, Redactor redactor, int mostFiles, int mostEntries) {
    this.home = home;
    this.reader = new DefinitionReader(home, redactor);
    this.mostFiles = mostFiles;
    this.mostEntries = mostEntries;
  }

  public static Evidence<UserStores> collect(HomeFolder home, Redactor redactor) {
    return collect(home, redactor, MOST_FILES, MOST_ENTRIES);
  }

  static Evidence<UserStores> collect(
      HomeFolder home, Redactor redactor, int mostFiles, int mostEntries) {
    if (home.root().isEmpty()) {
      return Evidence.missing(MissingReason.ABSENT, "the home is no folder on disk");
    }
    UserStoreCollector collector = new UserStoreCollector(home, redactor, mostFiles, mostEntries);
    try {
      collector.readFolder(OWN);
      for (String tenant : collector.children(TENANTS, false)) {
        collector.readFolder(TENANTS + "/" + tenant + "/" + OF_TENANT);
      }
    } catch (TooMany e) {
      String words = "there are too many definition files of user stores, or files beside them";
      return Evidence.missing(MissingReason.TOO_LARGE, words);
    }
    return Evidence.collected(
        new UserStores(collector.found), "definition files of user stores", home.now());
  }

  private void readFolder(String folder) throws TooMany {
    for (String name : children(folder, true)) {
      if (found.size() >= mostFiles) {
        throw new TooMany();
      }
      String path = folder + "/" + name;
      found.put(path, SafeXml.read(home, path).flatMap(root -> reader.read(path, root)));
    }
  }

  /** Names of definition files, or of folders; none where there is no such folder. */
  private SortedSet<String> children(String folder, boolean files) throws TooMany {
    SortedSet<String> names = new TreeSet<>();
    Optional<Path> inside = home.locate(folder);
    if (inside.isEmpty()) {
      put(folder, MissingReason.OUTSIDE, "leads out of the home");
      return names;
    }
    if (!Files.isDirectory(inside.get())) {
      return names;
    }
    int entries = 0;
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(inside.get())) {
      for (Path child : stream) {
        entries++;
        if (entries > mostEntries) {
          throw new TooMany();
        }
        String name = String.valueOf(child.getFileName());
        boolean isFolder = Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS);
        if (files ? !isFolder && name.endsWith(SUFFIX) : isFolder || isLink(child)) {
          names.add(name);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // The message of the exception would name a path of this machine.
      put(folder, MissingReason.UNREADABLE, "cannot be listed");
    }
    return names;
  }

  /** A link may lead to the folder of a tenant; where it leads is looked at on the way in. */
  private static boolean isLink(Path child) {
    return Files.isSymbolicLink(child);
  }

  private void put(String path, MissingReason reason, String words) {
    found.put(path, Evidence.missing(reason, path + " " + words, Place.of(path)));
  }

  /** A limit was reached: then nobody knows what else there is. */
  private static final class TooMany extends Exception {

    private static final long serialVersionUID = 1L;
  }
}
