package io.isaudit.fix;

import io.isaudit.fix.TomlScan.Pair;
import io.isaudit.fix.TomlScan.Section;
import java.util.List;
import java.util.Optional;

/** Adds a key that a TOML file does not have, where its table ends or as a table of its own. */
record TomlAddition(FileLines lines, List<Section> sections) {

  FileLines add(List<String> path, String literal) throws Refused {
    List<String> table = path.subList(0, path.size() - 1);
    refuseUnlessFree(path);
    Optional<Section> own =
        sections.stream()
            .filter(section -> !section.array() && section.path().equals(table))
            .findFirst();
    if (own.isPresent()) {
      return atEnd(own.get(), path, literal);
    }
    // A table that dotted keys made can't have a header too.
    for (Section section : sections) {
      for (Pair pair : section.pairs()) {
        boolean dotted = pair.table().size() > pair.depth() && !pair.inline();
        if (dotted && TomlScan.startsWith(pair.table(), table)) {
          return atEnd(section, path, literal);
        }
      }
    }
    return table(table, TomlLiteral.key(path.subList(table.size(), path.size())), literal);
  }

  private void refuseUnlessFree(List<String> path) throws Refused {
    for (Section section : sections) {
      if (section.array() && TomlScan.startsWith(path, section.path())) {
        throw new Refused("its table is one of several");
      }
      for (Pair pair : section.pairs()) {
        if (!pair.inline() && TomlScan.startsWith(path, pair.path())) {
          throw new Refused("its table is written in one line");
        }
      }
    }
  }

  private FileLines atEnd(Section section, List<String> path, String literal) throws Refused {
    String key = TomlLiteral.key(path.subList(section.path().size(), path.size()));
    if (section.end() == 0) {
      return lines.insert(0, List.of(key + " = " + literal));
    }
    int last = lines.lineAt(section.end() - 1);
    refuseOpenEnd(last);
    return lines.insert(last + 1, List.of(key + " = " + literal));
  }

  /** At the end, or before the first inner table of it: the product fails on the other order. */
  private FileLines table(List<String> table, String key, String literal) throws Refused {
    List<String> added = List.of("[" + TomlLiteral.key(table) + "]", key + " = " + literal);
    Optional<Section> inner =
        sections.stream()
            .filter(section -> section.path().size() > table.size())
            .filter(section -> TomlScan.startsWith(section.path(), table))
            .findFirst();
    if (inner.isEmpty()) {
      refuseOpenEnd(lines.now().size() - 1);
      List<String> parted = lines.now().isEmpty() ? added : List.of("", added.get(0), added.get(1));
      return lines.insert(lines.now().size(), parted);
    }
    int before = lines.lineAt(inner.get().from());
    while (before > 0 && lines.now().get(before - 1).text().stripLeading().startsWith("#")) {
      before--;
    }
    return lines.insert(before, List.of(added.get(0), added.get(1), ""));
  }

  private void refuseOpenEnd(int line) throws Refused {
    if (line >= 0 && line == lines.now().size() - 1 && !lines.endsWithLineFeed()) {
      throw new Refused("the file does not end with a line feed: add one and audit it again");
    }
  }
}
