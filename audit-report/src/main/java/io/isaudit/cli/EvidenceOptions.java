package io.isaudit.cli;

import java.lang.reflect.Member;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.ParseResult;

/**
 * The options that bring in more than what lies in a home, told by the class that declares them.
 */
final class EvidenceOptions {

  private static final Set<Class<?>> DECLARE =
      Set.of(
          MachineArguments.class,
          LiveArguments.class,
          DatabaseArguments.class,
          DatabasePassword.class);

  private EvidenceOptions() {}

  /** One that was given; empty when none was. */
  static Optional<String> given(ParseResult given) {
    return given(given, DECLARE);
  }

  /** One that was given of those that a class declares. */
  static Optional<String> given(ParseResult given, Class<?> declares) {
    return given(given, Set.of(declares));
  }

  private static Optional<String> given(ParseResult given, Set<Class<?>> declare) {
    return given.matchedOptions().stream()
        .filter(
            option ->
                option.userObject() instanceof Member member
                    && declare.contains(member.getDeclaringClass()))
        .map(option -> option.longestName())
        .findFirst();
  }
}
