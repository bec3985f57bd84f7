package io.isaudit.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.rule.RuleId;
import io.isaudit.snapshot.settings.SettingValue;
import io.isaudit.snapshot.settings.SettingValue.Absent;
import io.isaudit.snapshot.settings.SettingValue.Flag;
import io.isaudit.snapshot.settings.SettingValue.Text;
import io.isaudit.snapshot.settings.SettingValue.Whole;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FixTest {

  private static final String FILE = "repository/conf/deployment.toml";
  private static final SettingValue OFF = new Flag(false);

  private static Proposal write(String key, SettingValue value) {
    return new Proposal(RuleId.of("web/rule"), key, key, value, Optional.empty(), Optional.empty());
  }

  private static Proposal replace(String key, SettingValue value, int line, String shown) {
    return new Proposal(
        RuleId.of("web/rule"), key, key, value, Optional.of(line), Optional.of(shown));
  }

  private static Fix fix(String text, Proposal... proposals) {
    return Fix.of(FILE, text, new FixPlan(Arrays.asList(proposals), List.of()));
  }

  private static void assertRefused(Fix fix, String reason) {
    assertThat(fix.diff()).isEmpty();
    assertThat(fix.fixed()).isEmpty();
    assertThat(fix.notFixed())
        .singleElement()
        .extracting(NotFixed::reason)
        .asString()
        .contains(reason);
  }

  @Test
  void a_value_is_replaced_in_its_place() {
    Fix fix =
        fix(
            "# top\n[cors]\n  allow = true   # for now\nx = 1\n",
            replace("cors.allow", OFF, 3, "true"));

    assertThat(fix.diff())
        .isEqualTo(
            """
            --- a/repository/conf/deployment.toml
            +++ b/repository/conf/deployment.toml
            @@ -3 +3 @@
            -  allow = true   # for now
            +  allow = false   # for now
            """);
    assertThat(fix.after()).isEqualTo("# top\n[cors]\n  allow = false   # for now\nx = 1\n");
  }

  @Test
  void a_line_is_added_where_its_table_ends() {
    Fix fix = fix("[cors]\nx = 1\n\n# about b\n[b]\ny = 2\n", write("cors.allow", OFF));

    assertThat(fix.diff()).contains("@@ -2,0 +3 @@\n+allow = false\n");
    assertThat(fix.after()).startsWith("[cors]\nx = 1\nallow = false\n\n# about b");
  }

  @Test
  void a_table_is_added_at_the_end() {
    Fix fix =
        fix("[b]\ny = 2\n", write("a.'x.y'.most", new Whole(8)), write("a.k", new Text("q\"")));

    assertThat(fix.after())
        .isEqualTo(
            "[b]\ny = 2\n\n[a.\"x.y\"]\nmost = 8\n".replace("[a.", "[a]\nk = \"q\\\"\"\n\n[a."));
    assertThat(fix.fixed()).hasSize(2);
  }

  @Test
  void an_outer_table_is_put_before_its_inner_ones() {
    Fix fix = fix("[b]\ny = 2\n\n# inner\n[a.inner]\nx = 1\n", write("a.k", OFF));

    assertThat(fix.after())
        .isEqualTo("[b]\ny = 2\n\n[a]\nk = false\n\n# inner\n[a.inner]\nx = 1\n");
  }

  @Test
  void a_table_of_dotted_keys_is_kept_as_one() {
    Fix fix = fix("a.b.c = 1\n[z]\nx = 1\n", write("a.b.k", OFF));

    assertThat(fix.after()).isEqualTo("a.b.c = 1\na.b.k = false\n[z]\nx = 1\n");
  }

  @Test
  void line_endings_stay_as_they_are() {
    Fix fix =
        fix(
            "[cors]\r\nallow = true\r\n",
            replace("cors.allow", OFF, 2, "true"),
            write("cors.most", new Whole(3)));

    assertThat(fix.after()).isEqualTo("[cors]\r\nallow = false\r\nmost = 3\r\n");
    assertThat(fix.diff()).contains("-allow = true\r\n+allow = false\r\n+most = 3\r\n");
  }

  @Test
  void what_should_be_absent_is_taken_out() {
    Fix fix = fix("[a]\nk = 5\nx = 1\n", replace("a.k", new Absent(), 2, "5"));

    assertThat(fix.after()).isEqualTo("[a]\nx = 1\n");
    assertThat(fix.diff()).contains("@@ -2 +1,0 @@\n-k = 5\n");
  }

  @Test
  void a_value_in_braces_is_replaced_beside_switches_only() {
    Fix good = fix("[a]\nt = {on = true, k = true}\n", replace("a.t.k", OFF, 2, "true"));
    Fix bad = fix("[a]\nt = {password = \"Kx91!\", k = true}\n", replace("a.t.k", OFF, 2, "true"));

    assertThat(good.after()).isEqualTo("[a]\nt = {on = true, k = false}\n");
    assertRefused(bad, "its line holds other values");
  }

  @Test
  void no_secret_gets_into_a_patch() {
    assertRefused(
        fix("[a]\nk = \"Kx91!\"\n", replace("a.k", OFF, 2, "redacted")), "may be a secret");
    assertRefused(fix("[a]\nk = 4711\n", replace("a.k", OFF, 2, "redacted")), "may be a secret");
    assertRefused(fix("[a]\nk = true # was Kx91!\n", replace("a.k", OFF, 2, "true")), "a comment");
    assertRefused(
        fix("[a]\nk = true # the password is wso\n", replace("a.k", OFF, 2, "true")), "a comment");
    assertRefused(
        fix("[a]\nk = true\nx = \"Kx91!\"", write("a.n", OFF)), "does not end with a line feed");
  }

  @Test
  void lines_beside_a_change_are_not_shown() {
    Fix fix = fix("[a]\npassword = \"Kx91!\"\nk = true\n", replace("a.k", OFF, 3, "true"));

    assertThat(fix.diff()).contains("+k = false").doesNotContain("Kx91");
    assertThat(fix.toString()).doesNotContain("Kx91");
  }

  @Test
  void what_has_no_safe_place_is_left_alone() {
    assertRefused(fix("[[a]]\nx = 1\n", write("a.k", OFF)), "one of several");
    assertRefused(fix("a = {x = 1}\n", write("a.k", OFF)), "written in one line");
    assertRefused(fix("a = 1\n", write("a.k", OFF)), "written in one line");
    assertRefused(fix("[a]\n", write("a[0].k", OFF)), "one of several");
    assertRefused(fix("[a]\nk = [\n  1,\n]\n", replace("a.k", OFF, 2, "[1]")), "several lines");
  }

  @Test
  void two_rules_that_disagree_change_a_value_once() {
    Fix fix = fix("[b]\nx = 1\n", write("b.k", new Whole(8)), write("b.k", new Whole(9)));

    assertThat(fix.fixed()).hasSize(1);
    assertThat(fix.notFixed())
        .singleElement()
        .extracting(NotFixed::reason)
        .asString()
        .contains("another value");
  }

  @Test
  void keys_and_brackets_in_texts_are_no_structure() {
    String text =
        """
        s = '''
        [a]
        k = true
        '''
        [b] # [a]
        "k.k" = "x # ] = y"
        list = ["[a]", # k = 1
          "}"]
        """;

    assertThat(fix(text, write("b.n", OFF)).after()).isEqualTo(text + "n = false\n");
    assertThat(fix(text, write("a.k", OFF)).after()).isEqualTo(text + "\n[a]\nk = false\n");
  }

  @Test
  void an_empty_file_gets_its_first_table() {
    Fix fix = fix("", write("a.k", OFF));

    assertThat(fix.after()).isEqualTo("[a]\nk = false\n");
    assertThat(fix.diff()).contains("@@ -0,0 +1,2 @@");
  }
}
