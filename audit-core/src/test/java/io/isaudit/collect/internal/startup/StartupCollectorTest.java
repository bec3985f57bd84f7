package io.isaudit.collect.internal.startup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.collect.internal.home.HomeFolder;
import io.isaudit.collect.internal.redaction.Redactor;
import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Evidence.Missing;
import io.isaudit.evidence.MissingReason;
import io.isaudit.evidence.Place;
import io.isaudit.facts.AllowList;
import io.isaudit.facts.KnownSecrets;
import io.isaudit.snapshot.Input.Problem;
import io.isaudit.snapshot.startup.StartupOptions;
import io.isaudit.snapshot.startup.StartupOptions.JvmOption;
import io.isaudit.snapshot.startup.StartupOptions.SyntaxError;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartupCollectorTest {

  private static final String SCRIPT = "bin/wso2server.sh";
  private static final String MAIN = " org.wso2.carbon.bootstrap.Bootstrap \"$@\"\n";

  private final Redactor redactor = new Redactor(AllowList.bundled(), KnownSecrets.bundled());

  private StartupOptions sh(String text) {
    return StartupCollector.collect(home(SCRIPT, text), redactor).found().orElseThrow();
  }

  private StartupOptions bat(String text) {
    HomeFolder home = home("bin/wso2server.bat", text);
    return StartupCollector.collect(home, redactor).found().orElseThrow();
  }

  private static HomeFolder home(String path, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return HomeFolder.inMemory(Map.of(path, bytes), Instant.EPOCH);
  }

  private static List<String> shown(StartupOptions options) {
    return options.options().stream()
        .map(option -> option.name() + "|" + option.value().asText().orElse("***"))
        .toList();
  }

  private static JvmOption option(StartupOptions options, String name) {
    return options.effective(name).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "-Xmx1024m -Xmx|1024m",
        "-XX:+UseG1GC -XX:+UseG1GC|",
        "-XX:HeapDumpPath=/d/x.hprof -XX:HeapDumpPath|/d/x.hprof",
        "-Dhttpclient.hostnameVerifier=Strict -Dhttpclient.hostnameVerifier|Strict",
        "-Dcom.sun.management.jmxremote -Dcom.sun.management.jmxremote|",
        "--add-opens=java.base/java.lang=ALL-UNNAMED --add-opens|java.base/java.lang=ALL-UNNAMED",
        "-agentlib:jdwp=transport=dt_socket -agentlib:jdwp|transport=dt_socket",
        "-Xrunjdwp:transport=dt_socket -Xrunjdwp|transport=dt_socket",
        "-javaagent:/opt/agent.jar=key -javaagent|***",
        "-Djavax.net.ssl.keyStorePassword=Hunter2secret -Djavax.net.ssl.keyStorePassword|***",
        "-XX:OnOutOfMemoryError=/x -XX:OnOutOfMemoryError|***"
      })
  void an_option_has_a_name_and_a_value(String word, String expected) {
    assertThat(shown(sh("java " + word + MAIN))).containsExactly(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-Hunter2", "-XHunter2", "--Hunter2", "-DHunter2", "-Da.password:Hunter2"})
  void an_option_that_nobody_knows_and_has_no_value_is_a_gap(String word) {
    StartupOptions options = sh("java -Xint " + word + MAIN);

    assertThat(shown(options)).containsExactly("-Xint|");
    assertThat(options.gaps()).containsExactly(new Place(SCRIPT, 1, 12));
  }

  @Test
  void an_option_whose_value_is_the_next_word_is_one_option() {
    assertThat(shown(sh("java --add-opens java.base/java.net=ALL-UNNAMED -cp a:b -Xint" + MAIN)))
        .containsExactly("--add-opens|java.base/java.net=ALL-UNNAMED", "-cp|***", "-Xint|");
  }

  @Test
  void options_end_at_the_main_class() {
    StartupOptions options = sh("exec \"$JAVACMD\" -Xms1g org.wso2.Main -Xmx9g\n");

    assertThat(shown(options)).containsExactly("-Xms|1g");
    assertThat(options.gaps()).isEmpty();
  }

  @Test
  void quotes_and_continued_lines_belong_to_the_shell() {
    StartupOptions options =
        sh(
            """
            $JAVACMD \\
              -Dcom.sun.jndi.ldap.connect.pool.protocol="plain ssl" \\
              '-Dfile.encoding=UTF8' \\
            """
                + MAIN);

    assertThat(shown(options))
        .containsExactly(
            "-Dcom.sun.jndi.ldap.connect.pool.protocol|plain ssl", "-Dfile.encoding|UTF8");
    assertThat(options.options().get(0).place()).isEqualTo(new Place(SCRIPT, 2, 3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if [ -z \"$JVM_MEM_OPTS\" ]; then\n  JVM_MEM_OPTS=\"-Xms1g -Xmx2g\"\nfi\n",
        "if test -z \"${JVM_MEM_OPTS}\"\nthen\nJVM_MEM_OPTS='-Xms1g -Xmx2g'; fi\n",
        "[ -z \"$JVM_MEM_OPTS\" ] && JVM_MEM_OPTS=\"-Xms1g -Xmx2g\"\n",
        "[ -n \"$JVM_MEM_OPTS\" ] || JVM_MEM_OPTS=\"-Xms1g -Xmx2g\"\n",
        "if [ \"$JVM_MEM_OPTS\" = \"\" ]; then export JVM_MEM_OPTS=\"-Xms1g -Xmx2g\"; fi\n",
        "if [ -n \"$JVM_MEM_OPTS\" ]; then :; else JVM_MEM_OPTS=\"-Xms1g -Xmx2g\"; fi\n",
        "JVM_MEM_OPTS=\"${JVM_MEM_OPTS:--Xms1g -Xmx2g}\"\n"
      })
  void a_default_is_overridden_by_the_environment(String head) {
    StartupOptions options = sh(head + "java $JVM_MEM_OPTS" + MAIN);

    assertThat(shown(options)).containsExactly("-Xms|1g", "-Xmx|2g");
    assertThat(option(options, "-Xmx").overriddenBy()).contains("JVM_MEM_OPTS");
    assertThat(options.gaps()).isEmpty();
  }

  @Test
  void an_option_from_a_variable_stands_where_the_variable_is_set() {
    StartupOptions options = sh("\nOPTS=\"-Xms1g -Xmx2g\"\njava $OPTS" + MAIN);

    assertThat(option(options, "-Xmx").place()).isEqualTo(new Place(SCRIPT, 2, 14));
    assertThat(option(options, "-Xmx").overriddenBy()).isEmpty();
  }

  @Test
  void a_variable_can_be_extended() {
    StartupOptions options =
        sh("OPTS=-Xms1g\nOPTS=\"$OPTS -Xmx2g\"\nOPTS+=' -Xint'\njava $OPTS $JAVA_OPTS" + MAIN);

    assertThat(shown(options)).containsExactly("-Xms|1g", "-Xmx|2g", "-Xint|");
    assertThat(options.gaps()).isEmpty();
  }

  @Test
  void of_two_options_with_one_name_the_last_wins() {
    assertThat(option(sh("java -Xmx1g -Xmx2g" + MAIN), "-Xmx").value().asText()).contains("2g");
  }

  @Test
  void what_only_arguments_bring_about_is_not_active_and_no_gap() {
    StartupOptions options =
        sh(
            """
            for c in $*
            do
              if [ "$c" = "--debug" ] || [ "$c" = "debug" ]; then
                CMD="--debug"
              elif [ "$CMD" = "--debug" ]; then
                PORT=$c
              fi
            done
            if [ "$CMD" = "--debug" ]; then
              JAVA_OPTS="-Xdebug -Xrunjdwp:transport=dt_socket,address=$PORT"
            elif [ "$CMD" = "stop" ]; then
              exit 0
            fi
            case "$1" in
              debug|--debug) JAVA_OPTS="-agentlib:jdwp=x" ;;
              *) OTHER=-Xint ;;
            esac
            java $JAVA_OPTS $OTHER"""
                + MAIN);

    assertThat(shown(options)).containsExactly("-Xint|");
    assertThat(options.gaps()).isEmpty();
  }

  @Test
  void what_depends_on_the_java_version_or_the_platform_is_not_active_and_no_gap() {
    StartupOptions options =
        sh(
            """
            cygwin=false
            case "`uname`" in
              CYGWIN*) cygwin=true;;
            esac
            if $cygwin; then
              OPTS=-Xa
            fi
            java_version=$("$JAVACMD" -version 2>&1 | awk -F '"' '/version/ {print $2}')
            if [ "$java_version" \\< "1.8" ]; then
              OPTS="-XX:MaxPermSize=256m"
            fi
            java $OPTS -Xint"""
                + MAIN);

    assertThat(shown(options)).containsExactly("-Xint|");
    assertThat(options.gaps()).isEmpty();
  }

  @Test
  void the_loop_that_restarts_the_server_is_entered() {
    StartupOptions options =
        sh(
            """
            status=121
            while [ "$status" = "121" ]
            do
              MORE=-Xint
              $JAVACMD $MORE org.wso2.carbon.bootstrap.Bootstrap $*
              status=$?
            done
            """);

    assertThat(shown(options)).containsExactly("-Xint|");
    assertThat(options.gaps()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if [ -f /etc/is ]; then\nOPTS=-Xmx9g\nfi\n",
        "[ -f x ] &&\nOPTS=-Xmx9g\n",
        "\nOPTS=$(cat options)\n",
        "\nOPTS=`cat options`\n",
        "\n. ./setenv.sh\n",
        "\neval $MORE\n",
        "case $HOST in a*)\nOPTS=-Xmx9g;; esac\n",
        "more() {\nOPTS=-Xmx9g; }\n",
        "for o in a b; do\nOPTS=\"$OPTS $o\"; done\n",
        "read\\\n OPTS\n"
      })
  void what_cannot_be_decided_is_a_gap_at_its_place(String head) {
    StartupOptions options = sh("OPTS=-Xint\n" + head + "java $OPTS" + MAIN);

    assertThat(options.gaps()).hasSize(1);
    assertThat(options.gaps().get(0).line()).isBetween(2, 3);
    assertThat(shown(options)).doesNotContain("-Xmx|9g");
  }

  @Test
  void what_may_be_added_leaves_what_is_there() {
    StartupOptions options = sh("O=-Xint\nif [ -f x ]; then\nO=\"$O -Xmx9g\"\nfi\njava $O" + MAIN);

    assertThat(shown(options)).containsExactly("-Xint|");
    assertThat(options.gaps()).containsExactly(new Place(SCRIPT, 3, 1));
  }

  @Test
  void a_value_that_cannot_be_decided_is_not_reported() {
    StartupOptions options =
        sh(
            "V=Strict\nif [ -f x ]; then\nV=AllowAll\nfi\n"
                + "java -Dhttpclient.hostnameVerifier=\"$V\""
                + MAIN);

    assertThat(options.options()).isEmpty();
    assertThat(options.gaps()).containsExactly(new Place(SCRIPT, 3, 1));
  }

  @Test
  void a_value_from_the_environment_says_so() {
    StartupOptions options = sh("java -Dhttpclient.hostnameVerifier=\"$V\"" + MAIN);

    assertThat(option(options, "-Dhttpclient.hostnameVerifier").overriddenBy()).contains("V");
  }

  @Test
  void a_default_inside_a_value_is_overridden_by_the_environment() {
    StartupOptions options = sh("java -Dhttpclient.hostnameVerifier=\"${V:-Strict}\"" + MAIN);

    JvmOption verifier = option(options, "-Dhttpclient.hostnameVerifier");
    assertThat(verifier.value().asText()).contains("Strict");
    assertThat(verifier.overriddenBy()).contains("V");
  }

  @Test
  void options_in_comments_and_here_documents_are_no_options() {
    StartupOptions options =
        sh("#java -Xmx1g a.B\ncat <<EOF\njava -Xmx2g a.B\nEOF\njava -Xint # -Xmx3g" + MAIN);

    assertThat(shown(options)).containsExactly("-Xint|");
  }

  @Test
  void options_that_the_jvm_reads_from_a_variable_count() {
    assertThat(shown(sh("export JAVA_TOOL_OPTIONS=\"-Xint\"\njava -Xmx1g" + MAIN)))
        .containsExactly("-Xint|", "-Xmx|1g");
  }

  @Test
  void the_text_of_a_command_does_not_show() {
    StartupOptions options = sh("java -Dcarbon.home=\"$(echo Hunter2secret)\"" + MAIN);

    assertThat(shown(options)).containsExactly("-Dcarbon.home|$(...)");
    assertThat(options.toString()).doesNotContain("Hunter2");
  }

  @Test
  void a_script_without_a_java_command_is_one_gap() {
    assertThat(sh("exec ./other.sh\n").gaps()).containsExactly(Place.of(SCRIPT));
  }

  @Test
  void without_any_script_nothing_is_known() {
    HomeFolder home = HomeFolder.inMemory(Map.of(), Instant.EPOCH);

    Evidence<StartupOptions> startup = StartupCollector.collect(home, redactor);

    assertThat(((Missing<?>) startup).reason()).isEqualTo(MissingReason.ABSENT);
  }

  @ParameterizedTest
  @CsvSource({
    "'if [ -z \"$A\" ]; then\n:\nFi', '1,3'",
    "'if true; then :', '1'",
    "'fi', '1'",
    "':\ndone', '2'",
    "'case x in', '1'",
    "'echo \"abc', '1'"
  })
  void a_syntax_error_is_on_record_with_its_line(String text, String lines) {
    HomeFolder home = home(SCRIPT, text + "\n");

    StartupOptions options = StartupCollector.collect(home, redactor).found().orElseThrow();

    List<Problem> problems = home.inputs().get(0).problems();
    assertThat(options.syntaxErrors().found().orElseThrow())
        .extracting(SyntaxError::place)
        .containsExactlyElementsOf(problems.stream().map(Problem::place).toList());
    assertThat(problems).extracting(Problem::code).containsOnly("shell-syntax");
    assertThat(problems)
        .extracting(problem -> String.valueOf(problem.place().line()))
        .containsExactlyInAnyOrder(lines.split(","));
  }

  @Test
  void typographic_quotes_are_characters_and_on_record() {
    HomeFolder home = home(SCRIPT, "# “comment”\njava -Dfile.encoding=”plain ssl” -Xint" + MAIN);

    StartupOptions options = StartupCollector.collect(home, redactor).found().orElseThrow();

    assertThat(shown(options)).containsExactly("-Dfile.encoding|”plain", "-Xint|");
    assertThat(options.gaps()).hasSize(1);
    assertThat(options.typographicMarks().found().orElseThrow())
        .containsExactly(new Place(SCRIPT, 2, 22), new Place(SCRIPT, 2, 32));
    assertThat(home.inputs().get(0).problems())
        .extracting(Problem::place)
        .containsExactly(new Place(SCRIPT, 2, 22), new Place(SCRIPT, 2, 32));
  }

  @Test
  void a_hostile_script_ends_soon() {
    String doubling = "A=\"$A$A -Xint\"\n".repeat(60);
    String nesting = "$(".repeat(100_000);
    String open = "if [ -f x ]; then\n".repeat(20_000);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          sh(doubling + "java $A" + MAIN);
          sh("A=" + nesting);
          sh(open);
          sh("if a; then\nA=\"$A y\"\nfi\n".repeat(20_000) + "java $A" + MAIN);
          sh(open + "A=1\n".repeat(20_000));
          sh("java a" + ".".repeat(60_000) + "!" + MAIN);
          sh("java " + "-Xint ".repeat(100_000) + MAIN);
          bat("set A=" + " ".repeat(500_000) + "x");
          bat("set A=%A%%A%-Xint\n".repeat(60) + "java %A% a.B");
          sh("`\\");
          sh("${");
          sh("<<");
        });
  }

  @ParameterizedTest
  @CsvSource({"stock, 1024m, DefaultAndLocalhost", "hardened, 4096m, Strict"})
  void a_sample_is_read_without_a_gap(String sample, String heap, String verifier)
      throws Exception {
    HomeFolder home = HomeFolder.open(Path.of("../samples", sample), Instant.EPOCH);

    StartupOptions options = StartupCollector.collect(home, redactor).found().orElseThrow();

    assertThat(options.gaps()).isEmpty();
    assertThat(home.inputs().get(0).problems()).isEmpty();
    assertThat(option(options, "-Xmx").value().asText()).contains(heap);
    assertThat(option(options, "-Xmx").overriddenBy()).contains("JVM_MEM_OPTS");
    assertThat(option(options, "-Dhttpclient.hostnameVerifier").value().asText())
        .contains(verifier);
    assertThat(option(options, "-Dcarbon.home").overriddenBy()).contains("CARBON_HOME");
    assertThat(options.effective("-Xdebug")).isEmpty();
    assertThat(options.effective("-agentlib:jdwp")).isEmpty();
  }

  @Test
  void the_broken_sample_has_gaps_and_problems() throws Exception {
    HomeFolder home = HomeFolder.open(Path.of("../samples/broken"), Instant.EPOCH);

    StartupOptions options = StartupCollector.collect(home, redactor).found().orElseThrow();

    assertThat(options.gaps()).isNotEmpty();
    assertThat(options.effective("-Xmx")).isEmpty();
    assertThat(home.inputs().get(0).problems())
        .extracting(Problem::code)
        .contains("shell-syntax", "typographic-mark");
  }

  @Test
  void a_windows_script_is_read_as_far_as_it_is_simple() {
    StartupOptions options =
        bat(
            """
            @echo off\r
            rem set JAVA_OPTS=-Xmx9g\r
            if "%CARBON_HOME%"=="" set CARBON_HOME=%~sdp0..\r
            :commandDebug\r
            set JAVA_OPTS=-Xdebug\r
            :doneStart\r
            if "%JVM_MEM_OPTS%"=="" set JVM_MEM_OPTS=-Xms256m -Xmx1024m\r
            if %JAVA_VERSION% LEQ 18 set OLD=-Xint\r
            set CMD_LINE_ARGS=%JVM_MEM_OPTS% -XX:HeapDumpPath="%CARBON_HOME%\\x y" %JAVA_OPTS% %OLD%\r
            "%JAVA_HOME%\\bin\\java" -version\r
            "%JAVA_HOME%\\bin\\java" %CMD_LINE_ARGS% org.wso2.carbon.bootstrap.Bootstrap %CMD%\r
            """);

    assertThat(options.gaps()).isEmpty();
    assertThat(shown(options))
        .containsExactly("-Xms|256m", "-Xmx|1024m", "-XX:HeapDumpPath|$CARBON_HOME\\x y");
    assertThat(option(options, "-Xmx").overriddenBy()).contains("JVM_MEM_OPTS");
    assertThat(option(options, "-Xmx").place()).isEqualTo(new Place("bin/wso2server.bat", 7, 51));
  }

  @Test
  void a_windows_script_that_calls_another_has_a_gap() {
    assertThat(bat("call setenv.bat\njava -Xint a.B\n").gaps())
        .containsExactly(new Place("bin/wso2server.bat", 1, 1));
  }

  @Test
  void typographic_quotes_of_a_windows_script_show_in_its_own_code_page() {
    byte[] quoted = "rem \u0093x\u0094\r\njava -Da=\u0093b\u0094 a.B\r\n".getBytes(ISO_8859_1);
    HomeFolder home = HomeFolder.inMemory(Map.of("bin/wso2server.bat", quoted), Instant.EPOCH);

    StartupOptions options = StartupCollector.collect(home, redactor).found().orElseThrow();

    assertThat(options.typographicMarks().found().orElseThrow())
        .containsExactly(
            new Place("bin/wso2server.bat", 2, 10), new Place("bin/wso2server.bat", 2, 12));
    assertThat(options.syntaxErrors().found()).isEmpty();
    assertThat(options.isWindowsScript()).isTrue();
  }

  @Test
  void a_shell_does_not_read_line_ends_of_windows() {
    String script = "#!/bin/sh\r\n# comment\r\nif true; then\r\n  A='x\r\ny'\r\nfi\r\n";

    assertThat(sh(script).syntaxErrors().found().orElseThrow())
        .containsExactly(
            new SyntaxError(
                "a line ends as in Windows, which a shell takes for a part of the last word",
                new Place(SCRIPT, 3, 14)));
    assertThat(sh(script.replace("\r", "")).syntaxErrors().found()).contains(List.of());
    assertThat(sh("A='x\r\ny' # z\r\njava a.B\n").syntaxErrors().found()).contains(List.of());
  }

  @Test
  void very_many_negations_are_counted() {
    String test = "if [ %s -z \"$A\" ]; then\n  A=-Xint\nfi\njava $A" + MAIN;

    assertThat(shown(sh(test.formatted("! ".repeat(120_000))))).containsExactly("-Xint|");
    assertThat(shown(sh(test.formatted("! ".repeat(120_001))))).isEmpty();
    assertThat(shown(sh("! ".repeat(120_000) + "false || A=-Xint\njava $A" + MAIN)))
        .isEqualTo(shown(sh("false || A=-Xint\njava $A" + MAIN)));
  }

  @Test
  void a_windows_line_of_more_conditions_than_are_followed_is_a_gap() {
    String command = "set A=-Xint\njava %A% a.B\n";

    assertThat(bat("if \"%A%\"==\"\" ".repeat(20_000) + command).gaps())
        .containsExactly(new Place("bin/wso2server.bat", 1, 1));
    StartupOptions followed = bat("if \"%A%\"==\"\" ".repeat(200) + command);
    assertThat(followed.gaps()).isEmpty();
    assertThat(shown(followed)).containsExactly("-Xint|");
  }
}
