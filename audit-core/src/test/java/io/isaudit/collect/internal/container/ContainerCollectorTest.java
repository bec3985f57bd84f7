package io.isaudit.collect.internal.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.collect.internal.home.HomeFolder;
import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.MissingReason;
import io.isaudit.evidence.Place;
import io.isaudit.snapshot.ProductVersion;
import io.isaudit.snapshot.container.ContainerFiles;
import io.isaudit.snapshot.container.ContainerFiles.ConsoleDescriptor;
import io.isaudit.snapshot.container.ContainerFiles.ContextFile;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ContainerCollectorTest {

  private static final String DESCRIPTOR =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- the console -->
      <web-app version="3.0" xmlns="http://java.sun.com/xml/ns/javaee"
               xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
               xsi:schemaLocation="http://java.sun.com/xml/ns/javaee web-app_3_0.xsd">
        <session-config>
          <session-timeout> 15 </session-timeout>
          <!-- <cookie-config><secure>false</secure></cookie-config> -->
          <cookie-config>
            <secure>true</secure>
            <http-only>TRUE</http-only>
          </cookie-config>
        </session-config>
      </web-app>
      """;

  private final Map<String, byte[]> files = new TreeMap<>();

  @Test
  void the_shipped_files_are_understood() {
    put(
        ContainerCollector.CONTEXT,
        """
        <Context useHttpOnly="true">
          <Manager className="org.apache.catalina.session.StandardManager">
            <SessionIdGenerator sessionIdLength="128"/>
          </Manager>
        </Context>
        """);
    put(ContainerCollector.CONSOLE, DESCRIPTOR);
    put(
        ContainerCollector.EMBEDDED_LDAP,
        "<EmbeddedLDAPConfig><EmbeddedLDAP><Property name='enable'>true</Property>"
            + "<Property name='connectionPassword'>s3cret</Property></EmbeddedLDAP>"
            + "<KDCServer><Property name='enabled'>false</Property></KDCServer>"
            + "</EmbeddedLDAPConfig>");

    ContainerFiles found = collect("7.1.0");
    assertThat(found.context().found())
        .contains(new ContextFile(Optional.of(128), Optional.of(true)));
    assertThat(found.console().found())
        .contains(new ConsoleDescriptor(Optional.of(15), Optional.of(true), Optional.of(true)));
    assertThat(found.embeddedLdap().found()).contains(true);
    assertThat(found).asString().doesNotContain("s3cret");
  }

  @Test
  void what_a_file_leaves_out_is_empty() {
    put(ContainerCollector.CONTEXT, "<Context><Manager sessionIdLength='8'/></Context>");
    put(ContainerCollector.CONSOLE, "<web-app/>");

    ContainerFiles found = collect("7.1.0");
    assertThat(found.context().found())
        .contains(new ContextFile(Optional.empty(), Optional.empty()));
    assertThat(found.console().found())
        .contains(new ConsoleDescriptor(Optional.empty(), Optional.empty(), Optional.empty()));
  }

  @Test
  void of_several_generators_the_last_counts() {
    put(
        ContainerCollector.CONTEXT,
        "<Context><Manager><SessionIdGenerator sessionIdLength='64'/></Manager>"
            + "<Manager><SessionIdGenerator sessionIdLength='8'/></Manager></Context>");

    assertThat(collect("7.1.0").context().found())
        .contains(new ContextFile(Optional.of(8), Optional.empty()));
  }

  @Test
  void a_value_of_the_wrong_kind_is_missing_with_its_line_and_leaves_the_other_files() {
    put(
        ContainerCollector.CONTEXT,
        "<Context>\n<Manager>\n<SessionIdGenerator\n"
            + "sessionIdLength='s3cret'/></Manager></Context>");
    put(ContainerCollector.CONSOLE, DESCRIPTOR.replace(" 15 ", "${minutes}"));
    put(
        ContainerCollector.EMBEDDED_LDAP,
        "<EmbeddedLDAPConfig>\n<EmbeddedLDAP>\n<Property name='enable'>maybe</Property>"
            + "</EmbeddedLDAP></EmbeddedLDAPConfig>");

    ContainerFiles found = collect("7.1.0");
    assertThat(missing(found.context()).place().map(Place::file))
        .contains(ContainerCollector.CONTEXT);
    assertThat(missing(found.context()).place().orElseThrow().line()).isBetween(3, 4);
    assertThat(missing(found.console()).place())
        .contains(new Place(ContainerCollector.CONSOLE, 7, 0));
    assertThat(missing(found.embeddedLdap()).detail())
        .isEqualTo(
            ContainerCollector.EMBEDDED_LDAP + " has something else where true or false has to be");
    assertThat(found).asString().doesNotContain("s3cret", "maybe", "minutes");
  }

  @Test
  void a_file_that_contradicts_itself_or_is_another_one_is_not_believed() {
    put(ContainerCollector.CONTEXT, "<Server useHttpOnly='true'/>");
    put(
        ContainerCollector.CONSOLE,
        DESCRIPTOR.replace("</session-config>", "</session-config><session-config/>"));
    put(
        ContainerCollector.EMBEDDED_LDAP,
        "<EmbeddedLDAPConfig><EmbeddedLDAP/></EmbeddedLDAPConfig>");

    ContainerFiles found = collect("5.11.0");
    assertThat(missing(found.context()).reason()).isEqualTo(MissingReason.UNPARSABLE);
    assertThat(missing(found.console()).reason()).isEqualTo(MissingReason.UNPARSABLE);
    assertThat(missing(found.embeddedLdap()).reason()).isEqualTo(MissingReason.UNPARSABLE);
  }

  @Test
  void hostile_files_are_missing_and_leave_the_others() {
    put(
        ContainerCollector.CONTEXT,
        "<!DOCTYPE Context [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>"
            + "<Context useHttpOnly='&e;'/>");
    put(ContainerCollector.CONSOLE, "<web-app><session-config>");
    put(ContainerCollector.EMBEDDED_LDAP, "<EmbeddedLDAPConfig>" + " ".repeat(2_000_000));

    ContainerFiles found = collect("7.1.0");
    assertThat(missing(found.context()).reason()).isEqualTo(MissingReason.UNSUPPORTED);
    assertThat(missing(found.console()).reason()).isEqualTo(MissingReason.UNPARSABLE);
    assertThat(missing(found.embeddedLdap()).reason()).isEqualTo(MissingReason.TOO_LARGE);
    byte[] noise = new byte[2048];
    new Random(3).nextBytes(noise);
    files.put(ContainerCollector.CONTEXT, noise);
    assertThat(collect("7.1.0").context().isMissing()).isTrue();
  }

  @Test
  void files_that_are_not_there_are_absent() {
    assertThat(missing(collect("7.1.0").console()).reason()).isEqualTo(MissingReason.ABSENT);
  }

  @Test
  void the_web_applications_of_a_version_are_known_or_missing() {
    assertThat(collect("7.2.0").shippedWebapps().found().orElseThrow())
        .contains("accounts", "console")
        .doesNotContain("oid4vci");
    assertThat(missing(collect("5.10.0").shippedWebapps()).detail())
        .isEqualTo("which web applications 5.10.0 ships is not known");
  }

  private void put(String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private ContainerFiles collect(String version) {
    HomeFolder home = HomeFolder.inMemory(files, Instant.parse("2026-01-31T00:00:00Z"));
    return ContainerCollector.collect(home, Optional.of(ProductVersion.of(version)))
        .found()
        .orElseThrow();
  }

  private static <T> Evidence.Missing<T> missing(Evidence<T> evidence) {
    return evidence.fold(
        found -> {
          throw new AssertionError("was read: " + found.value());
        },
        missing -> missing);
  }
}
