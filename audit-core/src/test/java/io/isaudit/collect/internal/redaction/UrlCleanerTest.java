package io.isaudit.collect.internal.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlCleanerTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://localhost:9443/carbon",
        "https://$ref{server.hostname}:${carbon.management.port}",
        "${carbon.protocol}://${carbon.host}:${carbon.management.port}/authenticationendpoint/x.do",
        "[${carbon.protocol}://${carbon.host}:${carbon.management.port}].*[/x/login.do]",
        "regexp=(https://is.example.com:9443/console|https://is.example.com:9443/t/(.*)/console)",
        "regexp=https?://.*",
        "regexp=https://(a|b)\\.example\\.com(:\\d+)?/.*",
        "^https://[a-z]+\\.example\\.com(/cb)?$",
        "http://wso2.org/claims/username",
        "http://www.w3.org/2001/04/xmlenc#sha256",
        "http://www.w3.org/2000/09/xmldsig#rsa-sha1",
        "local://services",
        "${carbon.protocol}:\\/\\/${carbon.host}\\/.*",
        "//cdn.example.com/logo.png",
        "ldap://[fe80::1]:10389/",
        "ldap://localhost:${Ports.EmbeddedLDAP.LDAPServerPort}",
        "tcp://a:7611,tcp://b:7611",
        "jdbc:h2:./repository/database/DB;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=60000;MVCC=TRUE",
        "jdbc:mysql://h:3306/db?useSSL=false&amp;autoReconnect=true&rewriteBatchedStatements=true",
        "jdbc:mysql://a:3306,b:3306/db?useSSL=true",
        "jdbc:sqlserver://10.0.0.1\\MSSQL,1433;databaseName=x;encrypt=true",
        "jdbc:sqlserver://h:1433;databaseName=x;SendStringParametersAsUnicode=false",
        "jdbc:db2://h:50000/DB:currentSchema=X;sslConnection=true;",
        "jdbc:postgresql://$env{DB_HOST}:$env{DB_PORT}/db?sslmode=verify-full",
        "jdbc:postgresql://h/db?$env{DB_PARAMETERS}",
        "jdbc:postgresql://h/db?user=$env{DB_USER}&amp;password=$secret{db}",
        "jdbc:postgresql://h/db?password=$secret{identity-db}",
        "jdbc:postgresql://h/db?user=${DB_USER}&amp;password=${DB_PASSWORD}",
        "jdbc:postgresql://h/db?ssl=true&sslfactory=org.postgresql.ssl.NonValidatingFactory",
        "jdbc:mariadb://h/db?useSSL=true&disableSslHostnameVerification=true",
        "jdbc:sqlserver://;serverName=h;instanceName=i;databaseName=x",
        "jdbc:oracle:thin:@//h:1521/s?oracle.net.encryption_client=REQUIRED",
        "jdbc:oracle:thin:@h:1521:orcl",
        "jdbc:oracle:thin:/@wallet",
        "jdbc:oracle:thin:$env{DB_USER}/$secret{db}@h:1521:orcl",
        "jdbc:mysql://$env{DB_USER}:$secret{db}@h:3306/db",
        "https://${API_TOKEN}@h/x",
        "jdbc:oracle:thin:@//h:1521/service",
        "jdbc:oracle:thin:@(DESCRIPTION=(ADDRESS=(PROTOCOL=TCP)(HOST=h)(PORT=1521))"
            + "(CONNECT_DATA=(SERVICE_NAME=s)))"
      })
  void a_url_without_secrets_stays_as_it_is(String url) {
    assertThat(UrlCleaner.looksLikeUrl(url)).isTrue();
    assertThat(UrlCleaner.clean(url)).contains(url);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ldap://admin:§@h:389              | ldap://***:***@h:389
          https://§@h/x                     | https://***@h/x
          https://§:@h/x                    | https://***:@h/x
          https://:§@h/x                    | https://:***@h/x
          https://u:a:§@h/x                 | https://***:***@h/x
          https://u:${DB}§@h/x              | https://***:***@h/x
          amqp://u:§@h/c?brokers='tcp://x'  | amqp://***:***@h/c?***:***
          tcp://u:§@h:1,tcp://v:§@i:2       | tcp://***:***@h:1,tcp://***:***@i:2
          //u:§@h/logo.png                  | //***:***@h/logo.png
          https://h/x?password=§            | https://h/x?password=***
          https://h/x?§                     | https://h/x?***
          https://h/x?password=${DB}§       | https://h/x?password=***
          https://h/x?password=${§}         | https://h/x?password=***
          https://h/x?pass%77ord=§          | https://h/x?***
          https://h/x#§                     | https://h/x#***
          https://h/x?mode=a,§              | https://h/x?mode=***
          http://www.w3.org/x?a#§           | http://www.w3.org/x?***#***
          jdbc:mysql://h/d?user=u&amp;password=§ | jdbc:mysql://h/d?user=***&amp;password=***
          jdbc:mysql://h/d?password=a&§     | jdbc:mysql://h/d?password=***&***
          jdbc:mysql://h/d?useSSL=true&#38;password=§ | jdbc:mysql://h/d?useSSL=true&#***
          jdbc:postgresql://h/d?user=a@b&sslpassword=§ | jdbc:postgresql://h/d?user=***&sslpassword=***
          jdbc:sqlserver://h;user=x;password={§;§=§} | jdbc:sqlserver://h;user=***;password=***;***
          jdbc:h2:./d;USER=sa;PASSWORD=§    | jdbc:h2:./d;USER=***;PASSWORD=***
          jdbc:h2:./d;INIT=RUNSCRIPT FROM '§' | jdbc:h2:./d;INIT=***
          jdbc:db2://h:50000/DB:user=u;password=§; | jdbc:db2://h:50000/DB:user=***;password=***;
          jdbc:db2://h:50000/DB:password=§; | jdbc:db2://h:50000/DB:password=***;
          jdbc:oracle:thin:scott/§@h:1521   | jdbc:oracle:thin:***/***@h:1521
          jdbc:oracle:thin:scott/a@§#§?§;§@h:1521 | jdbc:oracle:thin:***/***@h:1521
          jdbc:oracle:oci8:scott/§@//h/s    | jdbc:oracle:oci8:***/***@//h/s
          jdbc:p6spy:oracle:thin:scott/§@h  | jdbc:p6spy:oracle:thin:***/***@h
          jdbc:oracle:thin:§@h:1521         | jdbc:oracle:thin:***@h:1521
          wso2carbon@jdbc:h2:./d;password=§ | wso2carbon@jdbc:h2:./d;password=***
          """)
  void what_can_be_a_secret_is_taken_out(String url, String clean) {
    assertThat(UrlCleaner.looksLikeUrl(url)).isTrue();
    assertThat(UrlCleaner.clean(url.replace("§", "Xk29vQ"))).contains(clean);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ldap://admin:§/§@h",
        "regexp=https:\\/\\/admin:§@h",
        "ldap://admin:§?§@h",
        "ldap://admin:4711?a=§@h",
        "ldap://admin:§#§@h",
        "ldap://admin:§;§@h",
        "ldap://admin:4711/§@h",
        "ldap://admin:a@b/§@h",
        "ldap://admin:§",
        "jdbc:oracle:thin:scott/§",
        "jdbc:mysql://address=(host=h)(port=3306)(user=root)(password=§)/db",
        "jdbc:mysql://(host=h,port=1111,user=x,password=§)/db",
        "jdbc:oracle:thin:@(DESCRIPTION=(SECURITY=(PASSWORD=§)))",
        "u:§@//h",
        "regexp=https://h/x)?token=§",
        "Server=tcp://h;a=§@x"
      })
  void a_url_that_nobody_understands_is_not_shown(String url) {
    assertThat(UrlCleaner.looksLikeUrl(url)).isTrue();
    assertThat(UrlCleaner.clean(url.replace("§", "Xk29vQ"))).isEmpty();
  }

  @Test
  void leading_blanks_and_letter_case_hide_nothing() {
    assertThat(UrlCleaner.clean("  JDBC:ORACLE:THIN:scott/tiger@h"))
        .contains("  JDBC:ORACLE:THIN:***/***@h");
  }

  @Test
  void a_long_url_does_not_exhaust_the_stack() {
    assertThat(UrlCleaner.clean("https://h/?a=" + "x".repeat(8_000))).contains("https://h/?***");
    assertThat(UrlCleaner.clean("https://h/?a=" + "x".repeat(1_000_000))).isEmpty();
  }
}
