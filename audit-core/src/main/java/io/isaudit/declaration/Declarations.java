package io.isaudit.declaration;

import io.isaudit.evidence.Sorted;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * The declared facts about a deployment. What is not declared has its documented default, or none.
 *
 * @param declared by key, each valid for its key
 */
public record Declarations(Map<DeclarationKey, Declared> declared) {

  public Declarations {
    declared = Sorted.map(declared);
    declared.forEach(
        (key, fact) -> {
          if (key.problemWith(fact.text()).isPresent()) {
            throw new IllegalArgumentException(key.problemWith(fact.text()).get());
          }
        });
  }

  /**
   * One declared fact.
   *
   * @param by who stated it; empty when the policy does not say
   * @param on when it was stated
   */
  public record Declared(String text, Optional<String> by, Optional<LocalDate> on) {

    public static Declared of(String text) {
      return new Declared(text, Optional.empty(), Optional.empty());
    }
  }

  public static Declarations none() {
    return new Declarations(Map.of());
  }

  public Optional<String> text(DeclarationKey key) {
    Declared fact = declared.get(key);
    return fact == null ? key.defaultText() : Optional.of(fact.text());
  }

  public Optional<Integer> count(DeclarationKey key) {
    return text(key).map(Integer::valueOf);
  }

  public Optional<Boolean> flag(DeclarationKey key) {
    return text(key).map(Boolean::valueOf);
  }
}
