package io.isaudit.junit;

import io.isaudit.IsAudit;
import io.isaudit.page.RulePage;
import io.isaudit.page.RulePages;
import io.isaudit.policy.Gate;
import io.isaudit.policy.Policy;
import io.isaudit.policy.RuleSelector;
import io.isaudit.render.Renderer;
import io.isaudit.result.AuditResult;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleBook;
import io.isaudit.rule.RuleId;
import io.isaudit.snapshot.Snapshot;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.platform.commons.support.ReflectionSupport;

/** An audit that was made. Safe for tests that run in parallel. */
final class Audit {

  private final Request request;
  private final Snapshot snapshot;
  private final IsAudit library;
  private final Gate gate;
  private final AuditResult result;
  private final RulePages pages;

  private Audit(Request request, Snapshot snapshot, IsAudit library, Policy policy) {
    this.request = request;
    this.snapshot = snapshot;
    this.library = library;
    this.gate = policy.gate();
    this.result = library.evaluate(snapshot, policy);
    this.pages = library.pages();
  }

  /** Evaluates; selecting nothing is a problem. */
  static Audit of(Request request, Snapshot snapshot) {
    Clock clock = Clock.fixed(request.clock().orElseGet(Instant::now), ZoneOffset.UTC);
    IsAudit library = library(request, clock);
    List<Rule> rules = library.rules();
    if (rules.isEmpty()) {
      throw new AuditProblem("there are no rules: no rule book is on the class path");
    }
    for (RuleSelector selector : request.rules()) {
      if (rules.stream().noneMatch(rule -> selector.matches(rule.id()))) {
        throw new AuditProblem("no rule has an id like \"" + selector.glob() + "\"");
      }
    }
    Audit audit = new Audit(request, snapshot, library, Policies.of(request, rules));
    audit.requireSelected();
    return audit;
  }

  private static IsAudit library(Request request, Clock clock) {
    try {
      return request.books().isEmpty()
          ? IsAudit.create(clock, request.loader())
          : IsAudit.withBooks(clock, request.books().stream().map(Audit::book).toList());
    } catch (IllegalArgumentException e) {
      throw new AuditProblem("the rule books cannot be used: " + e.getMessage());
    }
  }

  private static RuleBook book(Class<? extends RuleBook> type) {
    try {
      return ReflectionSupport.newInstance(type);
    } catch (Exception e) {
      // JUnit throws what the constructor throws, checked or not.
      AuditProblem problem =
          new AuditProblem(
              "the rule book "
                  + type.getName()
                  + " cannot be made: it needs a constructor without parameters that does not"
                  + " fail");
      problem.initCause(e);
      throw problem;
    }
  }

  /** A pattern that selects only what cannot run would look like a success. */
  private void requireSelected() {
    List<RuleSelector> selectors =
        request.rules().isEmpty() ? List.of(new RuleSelector("*")) : request.rules();
    List<RuleResult> entries = entries();
    for (RuleSelector selector : selectors) {
      if (entries.stream().noneMatch(entry -> selector.matches(entry.rule()))) {
        throw new AuditProblem(
            "no rule is left to run of \"" + selector.glob() + "\": " + whyNot(selector));
      }
    }
  }

  private String whyNot(RuleSelector selector) {
    return result.results().stream()
        .filter(entry -> selector.matches(entry.rule()))
        .findFirst()
        .map(entry -> entry.rule() + " was not run (" + entry.reason() + ")")
        .orElse("it has no targets");
  }

  /** The entries that were selected, in order. */
  List<RuleResult> entries() {
    return result.results().stream()
        .filter(entry -> entry.outcome() != Outcome.NOT_SELECTED)
        .toList();
  }

  Request request() {
    return request;
  }

  Snapshot snapshot() {
    return snapshot;
  }

  AuditResult result() {
    return result;
  }

  Gate gate() {
    return gate;
  }

  /** How to fix what a rule finds, as Markdown. */
  Optional<String> remedy(RuleId rule) {
    // Pages are loaded when they are asked for, and not safe for several threads.
    synchronized (pages) {
      return pages.page(rule).map(RulePage::howToFix).map(prose -> prose.markdown().strip());
    }
  }

  void render(Renderer renderer, OutputStream out) throws IOException {
    library.render(result, renderer, out);
  }
}
