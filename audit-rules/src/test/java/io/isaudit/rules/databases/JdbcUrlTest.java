package io.isaudit.rules.databases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcUrlTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          jdbc:mysql://db1:3306/id               | MYSQL      | db1:3306          | id
          JDBC:MySQL://db1/id?a=b                | MYSQL      | db1:-             | id
          jdbc:mysql:///id                       | MYSQL      | localhost:-       | id
          jdbc:mysql://a:1,b:2/id                | MYSQL      | a:1 b:2           | id
          jdbc:mysql:loadbalance://a:1,b/id      | MYSQL      | a:1 b:-           | id
          jdbc:mysql://address=(host=a)(port=1)/id | MYSQL    | a:1               | id
          jdbc:mysql://***@db1:3306/id           | MYSQL      | db1:3306          | id
          jdbc:p6spy:mysql://db1:3306/id         | MYSQL      | db1:3306          | id
          jdbc:mariadb:sequential://a,b/id       | MARIADB    | a:- b:-           | id
          jdbc:postgresql://[fe80::1]:5432/id    | POSTGRESQL | fe80::1:5432      | id
          jdbc:postgresql:id                     | POSTGRESQL | localhost:-       | id
          jdbc:postgresql://db1                  | POSTGRESQL | db1:-             | -
          jdbc:postgresql://$env{H}:$env{P}/$env{D} | POSTGRESQL | $env{H}:$env{P} | $env{D}
          jdbc:sqlserver://db1:1433;databaseName=id | SQL_SERVER | db1:1433       | id
          jdbc:sqlserver://db1\\I,1433;portNumber=9;Database=id | SQL_SERVER | db1:1433 | id
          jdbc:sqlserver://;serverName=db1;port=9 | SQL_SERVER | db1:9            | -
          jdbc:sqlserver://                      | SQL_SERVER | localhost:-       | -
          jdbc:db2://db1:50000/ID:a=b;           | DB2        | db1:50000         | ID
          jdbc:db2://db1:50000/ID                | DB2        | db1:50000         | ID
          jdbc:db2:ID                            | DB2        | localhost:-       | ID
          jdbc:h2:./repository/database/ID;A=B   | H2         |                   | ./repository/database/ID
          jdbc:h2:async:./ID                     | H2         |                   | async:./ID
          jdbc:h2:tcp://db1:9092/~/ID            | H2         | db1:9092          | ~/ID
          jdbc:derby://db1:1527/id               | OTHER      | db1:1527          | id
          jdbc:oracle:thin:@db1:1521:ORCL        | ORACLE     | db1:1521          | ORCL
          jdbc:oracle:thin:@db1:1521/svc         | ORACLE     | db1:1521          | svc
          jdbc:oracle:thin:@//db1:1521/svc?a=b   | ORACLE     | db1:1521          | svc
          jdbc:oracle:thin:***/***@db1:1521:ORCL | ORACLE     | db1:1521          | ORCL
          jdbc:oracle:thin:***@db1:1521:ORCL     | ORACLE     | db1:1521          | ORCL
          jdbc:mysql://***:***@db1:3306/identity | MYSQL      | db1:3306          | identity
          jdbc:oracle:thin:@tcps://db1:2484/svc  | ORACLE     | db1:2484          | svc
          jdbc:oracle:thin:@db1/svc              | ORACLE     | db1:-             | svc
          jdbc:oracle:thin:@alias                | ORACLE     |                   | alias
          jdbc:oracle:thin:@(DESCRIPTION=(ADDRESS_LIST=(ADDRESS=(PROTOCOL=TCP)(HOST=a)(PORT=1))(ADDRESS=(PROTOCOL = TCP)(HOST = b)(PORT = 2)))(CONNECT_DATA=(SERVICE_NAME=svc))) | ORACLE | a:1 b:2 | svc
          """)
  void hosts_and_database_are_found_in_every_form(
      String text, Dialect dialect, String hosts, String database) {
    JdbcUrl url = read(text.replace("\\\\", "\\"));

    assertThat(url.dialect()).isEqualTo(dialect);
    assertThat(
            url.hosts().stream()
                .map(host -> host.name() + ":" + host.port().orElse("-"))
                .collect(Collectors.joining(" ")))
        .isEqualTo(hosts == null ? "" : hosts);
    assertThat(url.database().orElse("-")).isEqualTo(database);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          jdbc:mysql://h/d?autoReconnect=true&amp;useSSL=false | useSSL       | false
          jdbc:mysql://h/d?autoReconnect=true&useSSL=false     | usessl       | false
          jdbc:postgresql://h/d?***&sslMode=verify-full        | sslmode      | verify-full
          jdbc:sqlserver://h:1;databaseName=d; Encrypt = true; | encrypt      | true
          jdbc:db2://h:1/D:currentSchema=X;sslConnection=true; | sslconnection | true
          jdbc:h2:./d;LOCK_TIMEOUT=60000                       | lock_timeout | 60000
          jdbc:oracle:thin:@h:1521/s                           | protocol     | tcp
          jdbc:oracle:thin:@TCPS://h:1521/s                    | protocol     | tcps
          """)
  void parameters_are_found_whatever_their_case(String text, String name, String value) {
    assertThat(read(text).parameter(name)).contains(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "jdbc:", "jdbc:mysql", "DB_URL", "$env{URL}", "jdbc:$env{REST}:x"})
  void what_is_no_url_is_not_read(String text) {
    assertThat(JdbcUrl.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          jdbc:postgresql://h/$env{DB}         | true
          jdbc:postgresql://h/d?$env{P}&ssl=x  | true
          jdbc:sqlserver://h;$sys{P}           | true
          jdbc:postgresql://$env{H}/d          | false
          jdbc:postgresql://h/d?***            | false
          """)
  void a_reference_can_bring_in_parameters_only_at_the_end_or_among_them(
      String text, boolean open) {
    assertThat(read(text).open()).isEqualTo(open);
  }

  @Test
  void one_address_in_clear_text_tells_the_transport_of_a_descriptor() {
    String mixed =
        "jdbc:oracle:thin:@(DESCRIPTION=(ADDRESS=(PROTOCOL=TCPS)(HOST=a))"
            + "(ADDRESS=(PROTOCOL=tcp)(HOST=b))(CONNECT_DATA=(SID=s)))";

    assertThat(read(mixed).says(JdbcUrl.PROTOCOL, "tcp")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:mysql://localhost/d",
        "jdbc:mysql://127.0.0.1:3306,LOCALHOST/d",
        "jdbc:postgresql://[::1]:5432/d"
      })
  void this_machine_has_several_names(String text) {
    assertThat(read(text).isLoopback()).isTrue();
  }

  @Test
  void one_host_elsewhere_leaves_the_machine() {
    assertThat(read("jdbc:mysql://localhost,db1/d").isLoopback()).isFalse();
    assertThat(read("jdbc:oracle:thin:@alias").isLoopback()).isFalse();
  }

  @Test
  void masks_and_references_are_not_clear() {
    assertThat(JdbcUrl.isClear("***")).isFalse();
    assertThat(JdbcUrl.isClear("db$env{N}")).isFalse();
    assertThat(JdbcUrl.isClear("verify-full")).isTrue();
  }

  private static JdbcUrl read(String text) {
    return JdbcUrl.parse(text).orElseThrow();
  }
}
