package io.isaudit.page;

import io.isaudit.facts.GuideHeadings;
import io.isaudit.rule.Reference;
import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleBook;
import io.isaudit.rule.RuleId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a report can tell of a rule besides its verdict: its page, the headings of the guide that it
 * covers and what standards ask for the same. Pages that were prepared at build time are read as
 * they are; others are parsed when they are asked for. Not safe for use by several threads.
 */
public final class RulePages {

  /** Resource beside a book that holds the titles of its prepared pages. */
  static final String TITLES = "titles.tsv";

  private final Map<RuleId, RuleBook> books = new HashMap<>();
  private final Map<RuleId, Rule> rules = new HashMap<>();
  private final Map<RuleId, String> titles = new HashMap<>();
  private final Map<RuleId, Optional<RulePage>> pages = new HashMap<>();

  private RulePages() {}

  public static RulePages of(List<? extends RuleBook> books) {
    RulePages pages = new RulePages();
    for (RuleBook book : books) {
      for (Rule rule : book.rules()) {
        pages.books.put(rule.id(), book);
        pages.rules.put(rule.id(), rule);
      }
      pages.readTitles(book);
    }
    return pages;
  }

  /** The title of a rule; its id when it has no page. */
  public String title(RuleId id) {
    String prepared = titles.get(id);
    return prepared != null ? prepared : page(id).map(RulePage::title).orElseGet(id::toString);
  }

  /** The page of a rule; empty when it has none that can be read. */
  public Optional<RulePage> page(RuleId id) {
    return pages.computeIfAbsent(id, this::load);
  }

  /** The headings of the vendor's guide in its order, also those that no rule covers. */
  public static List<String> guide() {
    return GuideHeadings.all();
  }

  /** The headings of the guide that a rule covers; empty when the rule is not known. */
  public List<String> guideHeadings(RuleId id) {
    Rule rule = rules.get(id);
    return rule == null ? List.of() : rule.guideHeadings();
  }

  /** What standards ask for the same; read from a file when this is first asked of a catalogue. */
  public List<Reference> references(RuleId id) {
    RuleBook book = books.get(id);
    return book == null ? List.of() : book.references(id);
  }

  private Optional<RulePage> load(RuleId id) {
    RuleBook book = books.get(id);
    if (book == null) {
      return Optional.empty();
    }
    try {
      Optional<InputStream> prepared = book.resource(id.slug() + PreparedPage.ENDING);
      if (prepared.isPresent()) {
        return Optional.of(PreparedPage.read(prepared.get()));
      }
      Optional<String> source = source(book, id);
      return source.flatMap(text -> new PageParser().parse(text).page());
    } catch (IOException e) {
      throw new UncheckedIOException("page of " + id, e);
    }
  }

  /** The Markdown of a rule's page. */
  static Optional<String> source(RuleBook book, RuleId id) throws IOException {
    Optional<InputStream> page = book.resource(id.slug() + ".md");
    if (page.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream stream = page.get()) {
      return Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** Reads a page with its examples; empty when the rule has none. */
  public static Optional<ParsedPage> parse(RuleBook book, RuleId id) {
    try {
      return source(book, id).map(text -> new PageParser().parse(text));
    } catch (IOException e) {
      throw new UncheckedIOException("page of " + id, e);
    }
  }

  private void readTitles(RuleBook book) {
    Optional<InputStream> resource = book.resource(TITLES);
    if (resource.isEmpty()) {
      return;
    }
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(resource.get(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        if (tab > 0) {
          titles.put(RuleId.of(line.substring(0, tab)), line.substring(tab + 1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("titles of " + book.name(), e);
    }
  }
}
