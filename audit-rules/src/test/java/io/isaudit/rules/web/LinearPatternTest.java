package io.isaudit.rules.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.isaudit.rules.web.LinearPattern.NotFollowed;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LinearPatternTest {

  private static final List<String> PIECES =
      List.of(
          "a",
          "b",
          "c",
          ".",
          "\\.",
          "\\w",
          "[ab]",
          "[^a]",
          "[a-c&&[^b]]",
          "(",
          "(?:",
          ")",
          "|",
          "*",
          "+",
          "?",
          "{2}",
          "{1,}",
          "{0,2}",
          "*?",
          "^",
          "$",
          "\\d",
          "\\x61");

  @Test
  void it_matches_as_the_platform_does() throws Exception {
    Random random = new Random(11);
    int compared = 0;
    for (int i = 0; i < 60_000; i++) {
      String regex = text(random, PIECES, 9);
      String input = text(random, List.of("a", "b", "c", ".", "1"), 6);
      try {
        boolean expected = Pattern.compile(regex).matcher(input).matches();
        assertThat(LinearPattern.of(regex).matches(input))
            .as(regex + " on " + input)
            .isEqualTo(expected);
        compared++;
      } catch (PatternSyntaxException | NotFollowed e) {
        // Refusing is always right.
      }
    }
    assertThat(compared).isGreaterThan(5_000);
  }

  @Test
  void callback_patterns_are_followed() throws Exception {
    assertThat(matches("https://id\\.bank\\.net(:443)?/.*", "https://id.bank.net:443/x")).isTrue();
    assertThat(matches("https:\\/\\/localhost:9443\\/.*", "https://localhost:9443/a")).isTrue();
    assertThat(matches("[https://a:9443].*[/login.do]*", "https://evil.example/")).isTrue();
    assertThat(matches("https://id\\.bank\\.net/.*", "https://id.bank.net.evil.example/"))
        .isFalse();
  }

  @Test
  @Timeout(20)
  void a_hostile_pattern_ends_soon() {
    String text = "a".repeat(150);
    for (String regex :
        List.of(
            "(a+)+b",
            "(a|a)*b",
            "(?:|){60}x",
            "(?:(?:(?:(?:a?){999}){999}){999}){999}",
            "(?:(?:){9999}){9999}b",
            "(".repeat(80) + "a*" + ")*".repeat(80) + "b",
            "(".repeat(400) + ")".repeat(400),
            "((((a*)*b*)*c*)*d*)*e")) {
      try {
        assertThat(matches(regex, text)).as(regex).isIn(true, false);
      } catch (NotFollowed e) {
        assertThat(e.words()).isIn("it takes too long to match", "it is nested too deeply");
      }
    }
  }

  @Test
  void what_is_not_followed_says_so() {
    assertNotFollowed("(?i)a", "it uses a construct that is not followed here");
    assertNotFollowed("(?=a)a", "it uses a construct that is not followed here");
    assertNotFollowed("(a)\\1", "it uses a construct that is not followed here");
    assertNotFollowed("a*+", "it uses a construct that is not followed here");
    assertNotFollowed("\\Qa\\E", "it uses a construct that is not followed here");
    assertNotFollowed("(", "it is no regular expression");
    assertNotFollowed("a".repeat(1_001), "it has more than 1000 characters");
  }

  private static void assertNotFollowed(String regex, String words) {
    assertThatThrownBy(() -> LinearPattern.of(regex))
        .isInstanceOfSatisfying(
            NotFollowed.class, refusal -> assertThat(refusal.words()).isEqualTo(words));
  }

  private static boolean matches(String regex, String text) throws NotFollowed {
    return LinearPattern.of(regex).matches(text);
  }

  private static String text(Random random, List<String> pieces, int most) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(most); length >= 0; length--) {
      text.append(pieces.get(random.nextInt(pieces.size())));
    }
    return text.toString();
  }
}
