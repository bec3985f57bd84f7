package io.isaudit.junit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;

/**
 * What code must not do that runs inside programs of others: answer to the settings of the machine,
 * take hold of what the whole JVM shares. Whoever may is named.
 */
@AnalyzeClasses(packages = "io.isaudit", importOptions = DoNotIncludeTests.class)
class EmbeddableCodeTest {

  /** A main method of our build; it is part of no audit. */
  private static final String BUILD_STEP = "io.isaudit.page.PreparePages";

  @ArchTest
  static final ArchRule only_the_program_prints_and_exits =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("io.isaudit.cli.Main")
          .should()
          .accessTargetWhere(
              oneOf(
                  "prints or exits",
                  "java.lang.System.(in|out|err|exit|runFinalization)",
                  "java.lang.Runtime.(exit|halt|addShutdownHook)",
                  "java.lang.Throwable.printStackTrace\\(\\)"));

  @ArchTest
  static final ArchRule nothing_changes_the_jvm =
      noClasses()
          .should()
          .accessTargetWhere(
              oneOf(
                  "changes what the whole JVM shares",
                  "java.lang.System.(setProperty|setProperties|clearProperty|setSecurityManager|"
                      + "setOut|setErr|setIn)",
                  "java.security.Security.(setProperty|addProvider|insertProviderAt|removeProvider)",
                  "java.util.(Locale|TimeZone).setDefault",
                  "java.net.(Authenticator|ProxySelector|CookieHandler|ResponseCache).setDefault",
                  "java.net.URL.setURLStreamHandlerFactory",
                  "javax.net.ssl.(HttpsURLConnection|SSLContext).setDefault\\w*",
                  "java.sql.DriverManager.(registerDriver|setLoginTimeout|setLogWriter)",
                  "java.lang.Thread.(setDefaultUncaughtExceptionHandler|setContextClassLoader)"));

  @ArchTest
  static final ArchRule nothing_answers_to_the_language_of_the_machine =
      noClasses()
          .should()
          .accessTargetWhere(
              oneOf(
                  "depends on the default locale",
                  "java.util.Locale.getDefault",
                  "java.lang.String.(toLowerCase|toUpperCase)\\(\\)",
                  "java.lang.String.format\\(java.lang.String, .*",
                  "java.lang.String.formatted",
                  "java.util.Formatter.<init>\\(\\)",
                  "java.io.Print(Stream|Writer).(format|printf)\\(java.lang.String, .*",
                  "java.text.(NumberFormat|DateFormat|Collator|BreakIterator).get\\w*\\(\\)",
                  "java.text.(SimpleDateFormat|DecimalFormat|MessageFormat).<init>\\((java.lang.String)?\\)",
                  "java.text.MessageFormat.format\\(java.lang.String, .*",
                  "java.time.format.DateTimeFormatter.ofPattern\\(java.lang.String\\)",
                  "java.time.format.DateTimeFormatterBuilder.toFormatter\\(\\)",
                  "java.time.temporal.WeekFields.of\\(java.util.Locale\\)"));

  /** People who ask for the log of the last days mean days where they are. */
  @ArchTest
  static final ArchRule only_the_command_line_answers_to_the_time_zone =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("io.isaudit.cli.MachineArguments")
          .should()
          .accessTargetWhere(
              oneOf(
                  "depends on the default time zone",
                  "java.time.ZoneId.systemDefault",
                  "java.time.Clock.systemDefaultZone",
                  "java.util.(TimeZone.getDefault|Calendar.getInstance|GregorianCalendar.<init>).*",
                  "java.time.(LocalDate|LocalTime|LocalDateTime|ZonedDateTime|OffsetDateTime|Year"
                      + "|YearMonth).now\\(\\)",
                  "java.sql.(Date|Time|Timestamp).(valueOf|toLocal\\w+)"));

  @ArchTest
  static final ArchRule nothing_answers_to_the_character_set_of_the_machine =
      noClasses()
          .should()
          .accessTargetWhere(
              oneOf(
                  "depends on the default character set",
                  "java.nio.charset.Charset.defaultCharset",
                  "java.lang.String.getBytes\\(\\)",
                  "java.lang.String.<init>\\(\\[B(, int, int)?\\)",
                  "java.lang.String.<init>\\(byte\\[\\](, int, int)?\\)",
                  "java.io.File(Reader|Writer).<init>\\((java.io.File|java.lang.String)(, boolean)?\\)",
                  "java.io.InputStreamReader.<init>\\(java.io.InputStream\\)",
                  "java.io.OutputStreamWriter.<init>\\(java.io.OutputStream\\)",
                  "java.io.Print(Writer|Stream).<init>\\(java.io.OutputStream(, boolean)?\\)",
                  "java.io.ByteArrayOutputStream.toString\\(\\)",
                  "java.util.Scanner.<init>\\([^,]*\\)"));

  /**
   * The walk ends before it returns. A name that is looked up and a log-in to a database may take
   * no time limit: their daemon thread is given up with them and ends when the system answers.
   */
  @ArchTest
  static final ArchRule who_starts_threads_is_known =
      noClasses()
          .that()
          .haveNameNotMatching(
              names(
                  "io.isaudit.collect.internal.database.Login",
                  "io.isaudit.collect.internal.files.HomeWalk",
                  "io.isaudit.collect.internal.live.Connections",
                  "io.isaudit.fleet.FleetRun"))
          .should()
          .accessTargetWhere(
              oneOf(
                  "starts a thread",
                  "java.lang.Thread.(<init>|start|startVirtualThread|ofVirtual)",
                  "java.util.Timer.<init>.*",
                  "java.util.concurrent.(Executors.new|\\w*Executor.<init>|ForkJoinPool).*",
                  "java.util.concurrent.CompletableFuture.(supply|run|\\w+)Async",
                  "java.util.(Collection.parallelStream|stream.\\w*Stream.parallel)"));

  /** In OSGi and in application servers a thread's class loader may be anyone's. */
  @ArchTest
  static final ArchRule nothing_trusts_the_class_loader_of_a_thread =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(BUILD_STEP)
          .should()
          .accessTargetWhere(
              oneOf(
                  "uses the class loader of the thread",
                  "java.lang.Thread.getContextClassLoader",
                  "java.util.ServiceLoader.load\\(java.lang.Class\\)",
                  "java.sql.DriverManager.get\\w+",
                  "javax.xml.(parsers|transform|stream|validation|xpath).\\w+.newInstance\\(\\)",
                  "javax.xml.(stream|validation).\\w+.newFactory\\(\\)"));

  /** The copy of a database that runs cannot be opened where it lies. */
  @ArchTest
  static final ArchRule only_the_command_line_makes_temporary_files =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("io.isaudit.cli.H2Copy")
          .should()
          .accessTargetWhere(
              oneOf(
                  "makes a temporary file",
                  "java.nio.file.Files.createTemp(File|Directory)",
                  "java.io.File.(createTempFile|deleteOnExit)"));

  private static String names(String... classes) {
    return "(" + String.join("|", List.of(classes)).replace(".", "\\.") + ")(\\$.*)?";
  }

  /**
   * @param patterns of the full name of a member; one without parentheses means every overload
   */
  private static DescribedPredicate<JavaAccess<?>> oneOf(String what, String... patterns) {
    return DescribedPredicate.describe(
        "it " + what,
        access -> {
          String name = access.getTarget().getFullName();
          String bare = name.replaceFirst("\\(.*", "");
          return Set.of(patterns).stream()
              .anyMatch(
                  pattern ->
                      pattern.contains("\\(") ? name.matches(pattern) : bare.matches(pattern));
        });
  }
}
