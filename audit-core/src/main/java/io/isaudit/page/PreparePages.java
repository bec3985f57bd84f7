package io.isaudit.page;

import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleBook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;

/**
 * Build step: writes the prepared form of all pages of the books on the class path. A page that is
 * missing or has problems fails the build with its line.
 */
public final class PreparePages {

  private PreparePages() {}

  /**
   * Prepares the pages of all books.
   *
   * @param args the folder of compiled classes, below which the pages lie in their packages
   * @throws IOException when a prepared page cannot be written
   */
  public static void main(String[] args) throws IOException {
    Path classes = Path.of(args[0]);
    List<String> problems = new ArrayList<>();
    for (RuleBook book :
        ServiceLoader.load(RuleBook.class, Thread.currentThread().getContextClassLoader())) {
      Path folder = classes.resolve(book.getClass().getPackageName().replace('.', '/'));
      if (Files.isDirectory(folder)) {
        prepare(book, folder, problems);
      }
    }
    if (!problems.isEmpty()) {
      throw new IllegalStateException("rule pages: " + String.join("; ", problems));
    }
  }

  private static void prepare(RuleBook book, Path folder, List<String> problems)
      throws IOException {
    TreeMap<String, String> titles = new TreeMap<>();
    for (Rule rule : book.rules()) {
      Optional<ParsedPage> parsed = RulePages.parse(book, rule.id());
      if (parsed.isEmpty()) {
        problems.add(rule.id() + " has no page " + rule.id().slug() + ".md");
        continue;
      }
      parsed.get().problems().forEach(problem -> problems.add(rule.id() + ", " + problem));
      Optional<RulePage> page = parsed.get().page();
      if (page.isPresent()) {
        Path file = folder.resolve(rule.id().slug() + PreparedPage.ENDING);
        Files.writeString(file, PreparedPage.write(page.get()), StandardCharsets.UTF_8);
        titles.put(rule.id().toString(), page.get().title());
      }
    }
    StringBuilder index = new StringBuilder();
    titles.forEach((id, title) -> index.append(id).append('\t').append(title).append('\n'));
    Files.writeString(folder.resolve(RulePages.TITLES), index, StandardCharsets.UTF_8);
  }
}
