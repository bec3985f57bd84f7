package io.isaudit.rules.userstores;

import io.isaudit.rule.lang.Condition;
import io.isaudit.rule.lang.Judgement;
import io.isaudit.rule.lang.Switch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The demand that filters pick out the objects that are users and groups. */
final class SearchFilters {

  static final String USER_SEARCH = "UserNameSearchFilter";

  private static final List<String> OF_USERS = List.of(USER_SEARCH, "UserNameListFilter");
  private static final List<String> OF_GROUPS =
      List.of("GroupNameSearchFilter", "GroupNameListFilter");

  /** What is left out does not pick anything. */
  private static final Pattern NEGATED = Pattern.compile("\\(!\\s{0,9}\\([^()]*\\)\\s{0,9}\\)");

  private static final Pattern NAMES_CLASS =
      Pattern.compile("(?i)\\bobject(?:class|category)\\s{0,9}=\\s{0,9}[^()*\\s]");

  private SearchFilters() {}

  static Condition<UserStore> nameTheirObjects() {
    return Stores.should(
        "name the class of objects in each of its filters", (store, subject) -> judge(store));
  }

  private static Judgement judge(UserStore store) {
    List<String> filters = new ArrayList<>(OF_USERS);
    if (store.flag("ReadGroups") != Switch.OFF) {
      filters.addAll(OF_GROUPS);
    }
    List<String> defects = new ArrayList<>();
    Optional<String> hidden = Optional.empty();
    for (String filter : filters) {
      Optional<String> text = store.text(filter);
      boolean empty =
          store.value(filter).filter(value -> value.isAbsent() || value.is("")).isPresent();
      if (!empty && (text.isEmpty() || store.hides(filter))) {
        hidden = hidden.or(() -> Optional.of(filter));
      } else {
        defect(filter, text.orElse("")).ifPresent(defects::add);
      }
    }
    if (!defects.isEmpty()) {
      return Judgement.notMet(String.join(", ", defects));
    }
    return hidden.isPresent() ? Stores.hidden(store, hidden.get()) : Judgement.met();
  }

  private static Optional<String> defect(String name, String written) {
    String filter = NEGATED.matcher(written.replace("&amp;", "&")).replaceAll("");
    if (filter.isEmpty()) {
      return Optional.of(name + " is empty");
    }
    if (!NAMES_CLASS.matcher(filter).find()) {
      return Optional.of(name + " names no class of objects");
    }
    return name.contains("Search") && !filter.contains("?")
        ? Optional.of(name + " has no place for a name")
        : Optional.empty();
  }
}
