package io.isaudit.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** A run of test classes inside a test. */
final class Run {

  private final EngineExecutionResults results;

  private Run(EngineExecutionResults results) {
    this.results = results;
  }

  static Run of(Class<?>... testClasses) {
    return with(Map.of(), testClasses);
  }

  /** Runs with configuration parameters; no reports are written unless they say so. */
  static Run with(Map<String, String> parameters, Class<?>... testClasses) {
    return selecting(
        parameters,
        Stream.of(testClasses)
            .map(testClass -> selectClass(testClass))
            .toArray(DiscoverySelector[]::new));
  }

  static Run selecting(Map<String, String> parameters, DiscoverySelector... selectors) {
    EngineTestKit.Builder kit = EngineTestKit.engine("junit-jupiter").selectors(selectors);
    Map<String, String> all = new TreeMap<>(Map.of("isaudit.reports", "none"));
    all.putAll(parameters);
    return new Run(kit.configurationParameters(all).execute());
  }

  /** What became of each test, by its name; messages are cut to their first line. */
  Map<String, String> tests() {
    Map<String, String> outcomes = new TreeMap<>();
    results.testEvents().finished().stream()
        .forEach(event -> outcomes.put(event.getTestDescriptor().getDisplayName(), outcome(event)));
    return outcomes;
  }

  /** Names of the tests in the order of their start. */
  List<String> started() {
    return results.testEvents().started().stream()
        .map(event -> event.getTestDescriptor().getDisplayName())
        .toList();
  }

  /** The unique ids of the tests in the order of their start. */
  List<String> ids() {
    return results.testEvents().started().stream()
        .map(event -> event.getTestDescriptor().getUniqueId().toString())
        .toList();
  }

  /** The messages of all failures, of tests and of whatever holds tests. */
  List<String> failures() {
    return messages(results.allEvents().failed());
  }

  /** The messages of failed classes and methods that make tests. */
  List<String> failedContainers() {
    return messages(results.containerEvents().failed());
  }

  List<String> aborted() {
    return messages(results.allEvents().aborted());
  }

  List<Map<String, String>> facts() {
    return results.allEvents().reportingEntryPublished().stream()
        .map(
            event ->
                event
                    .getRequiredPayload(org.junit.platform.engine.reporting.ReportEntry.class)
                    .getKeyValuePairs())
        .toList();
  }

  private static List<String> messages(Events events) {
    return events.stream()
        .map(event -> event.getRequiredPayload(TestExecutionResult.class))
        .map(result -> result.getThrowable().map(Throwable::getMessage).orElse(""))
        .toList();
  }

  private static String outcome(Event event) {
    TestExecutionResult result = event.getRequiredPayload(TestExecutionResult.class);
    String word = result.getStatus().name().toLowerCase(java.util.Locale.ROOT);
    return result
        .getThrowable()
        .map(
            thrown ->
                word + ": " + String.valueOf(thrown.getMessage()).lines().findFirst().orElse(""))
        .orElse(word);
  }
}
