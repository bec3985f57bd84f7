package io.isaudit.rules.cookies;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Place;
import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.container.ContainerFiles.ConsoleDescriptor;
import io.isaudit.snapshot.container.ContainerFiles.ContextFile;
import java.util.List;

/** The flags of the console's session cookie, which stand in two files that no setting reaches. */
final class ConsoleCookie implements Check {

  private static final String CONSOLE = "repository/conf/tomcat/carbon/WEB-INF/web.xml";
  private static final String CONTEXT = "repository/conf/tomcat/context.xml";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Evidence<ConsoleDescriptor> console = subject.container().console();
    Evidence<ContextFile> context = subject.container().context();
    Verdict secure =
        console.fold(
            found -> secure(found.value()),
            missing -> Verdict.unknown(CONSOLE, missing.explanation()));
    Verdict httpOnly =
        context.fold(
            found -> httpOnly(found.value()),
            missing -> Verdict.unknown(CONTEXT, missing.explanation()));
    return List.of(secure.at(Place.of(CONSOLE)), httpOnly.at(Place.of(CONTEXT)));
  }

  private static Verdict secure(ConsoleDescriptor console) {
    String actual = console.cookieSecure().map(String::valueOf).orElse("absent");
    Verdict verdict =
        console.cookieSecure().orElse(false)
            ? Verdict.pass(CONSOLE, "the session cookie of the console goes over https only")
            : Verdict.fail(CONSOLE, "the session cookie of the console is not marked as secure");
    return verdict.expected("cookie-config with secure true").actual(actual);
  }

  /** The container hides cookies from scripts unless it is told otherwise. */
  private static Verdict httpOnly(ContextFile context) {
    String actual = context.useHttpOnly().map(String::valueOf).orElse("absent");
    Verdict verdict =
        context.useHttpOnly().orElse(true)
            ? Verdict.pass(CONTEXT, "session cookies are kept from scripts")
            : Verdict.fail(CONTEXT, "scripts may read session cookies");
    return verdict.expected("useHttpOnly true or absent").actual(actual);
  }
}
