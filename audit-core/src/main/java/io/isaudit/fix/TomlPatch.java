package io.isaudit.fix;

import io.isaudit.fix.TomlScan.Pair;
import io.isaudit.fix.TomlScan.Section;
import io.isaudit.snapshot.settings.SettingValue;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One change of a TOML file, as small as it can be: a value in its place, a line at the end of its
 * table, or a table. It refuses what would show a value that the result does not show.
 */
final class TomlPatch {

  private static final Pattern SAFE_COMMENT = Pattern.compile("\\s*(#[A-Za-z ,.;()'-]*)?\\s*");
  private static final Pattern TELLING =
      Pattern.compile("(?i).*(pass|pwd|secret|key|token|credential|login).*", Pattern.DOTALL);

  private final FileLines lines;
  private final String text;
  private final List<Section> sections;
  private final Proposal proposal;

  TomlPatch(FileLines lines, Proposal proposal) {
    this.lines = lines;
    this.text = lines.text();
    this.sections = TomlScan.of(text);
    this.proposal = proposal;
  }

  /** The lines after the change. */
  FileLines apply(List<String> path) throws Refused {
    Optional<Pair> present =
        proposal.line().isPresent() ? Optional.of(pairAt(proposal.line().get(), path)) : find(path);
    if (proposal.value() instanceof SettingValue.Absent) {
      return remove(present.orElseThrow(() -> new Refused("it is not written in the file")));
    }
    String literal =
        TomlLiteral.of(proposal.value())
            .orElseThrow(() -> new Refused("its value can't be written as text"));
    return present.isPresent()
        ? replace(present.get(), literal)
        : new TomlAddition(lines, sections).add(path, literal);
  }

  private Optional<Pair> find(List<String> path) {
    return sections.stream()
        .filter(section -> !section.array())
        .flatMap(section -> section.pairs().stream())
        .filter(pair -> pair.path().equals(path))
        .findFirst();
  }

  /** By its line, for the file may have the key under another name. */
  private Pair pairAt(int line, List<String> path) throws Refused {
    List<Pair> there =
        sections.stream()
            .flatMap(section -> section.pairs().stream())
            .filter(pair -> origin(pair) == line - 1)
            .toList();
    List<Pair> same = there.stream().filter(pair -> pair.path().equals(path)).toList();
    List<Pair> found = same.isEmpty() ? there : same;
    if (found.size() != 1) {
      throw new Refused("it was not found in its line");
    }
    return found.get(0);
  }

  private int origin(Pair pair) {
    return lines.now().get(lines.lineAt(pair.from())).origin();
  }

  private FileLines replace(Pair pair, String literal) throws Refused {
    int line = lineThatMayBeShown(pair);
    String old = lines.now().get(line).text();
    int start = lines.start(line);
    return lines.replace(
        line,
        old.substring(0, pair.valueFrom() - start)
            + literal
            + old.substring(pair.valueTo() - start));
  }

  private FileLines remove(Pair pair) throws Refused {
    if (pair.inline()) {
      throw new Refused("it stands in a table of one line");
    }
    return lines.remove(lineThatMayBeShown(pair));
  }

  /** A diff shows the whole line that it replaces, so nothing may stand there but what is known. */
  private int lineThatMayBeShown(Pair pair) throws Refused {
    int line = lines.lineAt(pair.from());
    if (lines.lineAt(Math.max(pair.from(), pair.valueTo() - 1)) != line) {
      throw new Refused("its value has several lines");
    }
    int start = lines.start(line);
    int end = start + lines.now().get(line).text().length();
    String literal = text.substring(pair.valueFrom(), pair.valueTo());
    if (!TomlLiteral.isShown(literal, proposal.shown()) && !isPlainText(literal)) {
      throw new Refused("its value may be a secret, which a patch would show");
    }
    for (Section section : sections) {
      for (Pair other : section.pairs()) {
        boolean sameLine = other.from() < end && other.valueTo() > start;
        boolean around = other.from() <= pair.from() && other.valueTo() >= pair.valueTo();
        String value = text.substring(other.valueFrom(), other.valueTo());
        if (sameLine && !around && !TomlLiteral.isBoolean(value)) {
          throw new Refused("its line holds other values, which a patch would show");
        }
      }
    }
    int last = Math.max(pair.valueTo(), lastOf(start, end));
    String rest = text.substring(last, end);
    if (!SAFE_COMMENT.matcher(rest).matches() || TELLING.matcher(rest).matches()) {
      throw new Refused("its line ends with a comment, which a patch would show");
    }
    return line;
  }

  /** A boolean in quotes, which the product takes for one. */
  private static boolean isPlainText(String literal) {
    return literal.matches("[\"'](?i:true|false)[\"']");
  }

  private int lastOf(int start, int end) {
    return sections.stream()
        .flatMap(section -> section.pairs().stream())
        .filter(pair -> pair.from() >= start && pair.valueTo() <= end)
        .mapToInt(Pair::valueTo)
        .max()
        .orElse(start);
  }
}
