package io.isaudit.rules.userstores;

import static io.isaudit.declaration.DeclarationKey.DIRECTORY_TREE;

import io.isaudit.declaration.DeclarationKey;
import io.isaudit.rule.Subject;
import io.isaudit.rule.lang.Condition;
import io.isaudit.rule.lang.Judgement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Demands on how a directory is asked: through a pool, by name, and not anonymously. */
final class DirectoryAccess {

  static final String POOLING = "ConnectionPoolingEnabled";
  static final String ANONYMOUS = "AnonymousBind";
  static final String USER_PATTERN = "UserDNPattern";

  private static final String FLAT = "flat";
  private static final List<String> PATTERNS = List.of(USER_PATTERN, "RoleDNPattern");

  private DirectoryAccess() {}

  static Condition<UserStore> poolConnections() {
    return Stores.should(
        "keep its connections in a pool",
        (store, subject) ->
            switch (store.flag(POOLING)) {
              case ON -> Judgement.met();
              case OFF -> Judgement.notMet(POOLING + " is false");
              case UNSET -> Judgement.notMet(POOLING + " is absent, which counts as false");
              case UNKNOWN -> Stores.hidden(store, POOLING);
            });
  }

  static Condition<UserStore> bindByName() {
    return Stores.should(
        "not bind anonymously",
        (store, subject) ->
            switch (store.flag(ANONYMOUS)) {
              case OFF, UNSET -> Judgement.met();
              case ON -> Judgement.notMet(ANONYMOUS + " is true");
              case UNKNOWN -> Stores.hidden(store, ANONYMOUS);
            });
  }

  /** Holds for directories whose entries all lie at one place, which only a person can tell. */
  static Condition<UserStore> nameEntriesByPattern() {
    return Stores.should(
        "find users and roles of a flat directory by a pattern",
        (store, subject) -> nameEntries(store, subject));
  }

  private static Judgement nameEntries(UserStore store, Subject subject) {
    DeclarationKey key = DIRECTORY_TREE;
    Optional<String> tree = subject.declarations(key).text(key);
    if (tree.isPresent() && !tree.get().equals(FLAT)) {
      return Judgement.notApplicable("the directory is declared as " + tree.get());
    }
    List<String> missing = new ArrayList<>();
    for (String pattern : PATTERNS) {
      if (store.text(pattern).filter(text -> text.contains("{0}")).isEmpty()) {
        boolean absent = store.value(pattern).filter(value -> value.isAbsent()).isPresent();
        if (!absent && store.hides(pattern)) {
          return Stores.hidden(store, pattern);
        }
        missing.add(pattern);
      }
    }
    if (missing.isEmpty()) {
      return Judgement.met();
    }
    String what = String.join(" and ", missing) + " with {0}";
    return tree.isPresent()
        ? Judgement.notMet("it lacks " + what)
        : Judgement.unknown(
            store.name()
                + " lacks "
                + what
                + ", which only a flat directory needs; declare what it is, for example "
                + key.lineToAdd());
  }
}
