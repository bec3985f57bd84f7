package io.isaudit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.json.UnreadableJson;
import io.isaudit.page.Example.BlockKind;
import io.isaudit.result.ItemResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reasons that say what was found, and nothing that is not so. */
class ReasonsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          databases/h2-in-use | database.identity_db.url = 'jdbc:h2:tcp://h/db' | its data lie in an H2 server
          databases/h2-in-use | database.identity_db.url = 'jdbc:h2:mem:db' | its data lie in memory, and end with the server
          databases/h2-in-use | database.identity_db.url = 'jdbc:h2:./db' | its data lie in a file of this server
          databases/url-escaping | user_store.properties.Custom = 'quiet-Harbour' | the audit does not keep the value of user_store.properties.Custom
          databases/url-escaping | database.identity_db.url = '$env{URL}' | the URL of database.identity_db stands outside the file
          databases/connection-complete | database.identity_db = {url = 'jdbc:mysql://h:99999/d', username = 'u', password = 'p', driver = 'd'} | database.identity_db has the port 99999, which no server has
          databases/connection-complete | database.identity_db = {type = 'gold', hostname = 'h', port = 0, name = 'n', username = 'u'} | database.identity_db lacks url, password and has the type gold, which this version does not know, and the port 0, which no server has
          databases/connection-complete | database.identity_db = {hostname = 'h', port = 1, name = 'n', username = 'u', password = 'p'} | database.identity_db lacks url or type
          server/mail-sender | output_adapter.email.hostname = 'mx.northwind.net' | but is "587": it is the default, as the file sets none
          userstores/password-hash | user_store = {type = 'database_unique_id', properties.PasswordDigest = 'MD5', properties.StoreSaltedPassword = false} | PasswordDigest is MD5 and StoreSaltedPassword is false
          web/open-resources | resource.access_control = [{context = '/free/(.*)', secure = false, http_method = 'all'}] | no path of the management APIs that were tried falls under it
          """)
  void of_settings(String rule, String toml, String reason) throws UnreadableJson {
    assertThat(OneHome.items(rule, BlockKind.TOML, toml))
        .extracting(ItemResult::reason)
        .anySatisfy(found -> assertThat(found).contains(reason));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          web/hsts | GET /console |  | sends no Strict-Transport-Security
          web/hsts | GET /console | "strict-transport-security": ["max-age=0"] | tells browsers to forget that it demanded https
          web/hsts | GET /console | "strict-transport-security": ["includeSubDomains"] | sends a Strict-Transport-Security without a max-age
          web/cors-live | OPTIONS /scim2/Me | "access-control-allow-origin": ["*"] | lets in every origin, without credentials
          web/frame-and-sniff-headers | GET /console | "x-frame-options": ["ALLOWALL"] | lets every site frame it: X-Frame-Options allowall and sends no X-Content-Type-Options
          """)
  void of_headers(String rule, String request, String headers, String reason)
      throws UnreadableJson {
    String answer =
        "{\"status\": 200, \"marks\": [\"html\"], \"headers\": {"
            + (headers == null ? "" : headers)
            + "}}";
    String facts =
        "{\"endpoints\": {\"public\": {\"url\": \"https://id.northwind-bank.net\","
            + " \"vantage\": \"external\", \"answers\": {\"value\": {\""
            + request
            + "\": {\"value\": "
            + answer
            + "}}}}}}";

    assertThat(OneHome.items(rule, BlockKind.FACTS, facts))
        .extracting(ItemResult::reason)
        .anySatisfy(found -> assertThat(found).contains(reason));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hazelcast = {'hazelcast.max.no.heartbeat.seconds' = 90} | seconds' should be set and at most 60 s but is 90
          server.offset = 0 | seconds' should be set and at most 60 s but is absent, which means 600 s
          hazelcast = {'hazelcast.heartbeat.interval.seconds' = 30} | seconds' should be at most 5 s but is 30
          hazelcast = {'hazelcast.heartbeat.interval.seconds' = 5, 'hazelcast.max.no.heartbeat.seconds' = 10} | should be at most a third of the longest silence of 10 s but is 5 s
          """)
  void of_a_cluster(String toml, String reason) throws UnreadableJson {
    String cluster = "clustering.membership_scheme = 'wka'\n" + toml;

    assertThat(OneHome.items("clustering/heartbeat", BlockKind.TOML, cluster))
        .extracting(ItemResult::reason)
        .anySatisfy(found -> assertThat(found).contains(reason));
  }
}
