package io.isaudit.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProseRendererTest {

  private static String html(String markdown) {
    return new ProseRenderer().render(markdown).html();
  }

  @Test
  void lists_code_and_emphasis_are_kept() {
    assertThat(html("1. *Do* **this**:\n\n   ```sh\n   a < b\n   ```\n"))
        .contains("<ol>", "<li>", "<em>Do</em>", "<strong>this</strong>")
        .contains("<pre><code>a &lt; b\n</code></pre>");
  }

  @Test
  void a_link_that_is_safe_is_kept() {
    assertThat(html("[x](https://x.tld/a?b=c&d=e)"))
        .isEqualTo("<p><a href=\"https://x.tld/a?b=c&amp;d=e\">x</a></p>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](data:text/html,hello)",
        "[x](http://x.tld/)",
        "[x](/relative)",
        "[x](//x.tld/)"
      })
  void any_other_link_is_text(String markdown) {
    assertThat(html(markdown)).doesNotContain("href").contains("x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "a <script>alert(1)</script> b",
        "<img src=x onerror=alert(1)>",
        "<a href=\"https://x.tld\" onclick=\"alert(1)\">x</a>",
        "<style>*{display:none}</style>",
        "<iframe src=\"https://x.tld\"></iframe>",
        "<!-- hidden -->"
      })
  void raw_html_is_shown_and_not_done(String markdown) {
    assertThat(html(markdown)).doesNotContainPattern("<(?!/?p>)").contains("&lt;");
  }

  @Test
  void an_image_is_left_out() {
    assertThat(html("![x](https://x.tld/x.png)")).doesNotContain("<img", "x.png");
  }

  @Test
  void a_fence_cannot_break_out_of_its_attribute() {
    assertThat(html("```toml\" onclick=\"alert(1)\na\n```"))
        .isEqualTo("<pre><code>a\n</code></pre>");
  }

  @Test
  void the_markdown_is_kept_as_it_was_written() {
    assertThat(new ProseRenderer().render("*a*\n").markdown()).isEqualTo("*a*\n");
  }
}
