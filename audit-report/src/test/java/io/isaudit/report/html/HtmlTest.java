package io.isaudit.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {

  @Test
  void text_and_attribute_values_are_escaped() {
    String html = new Html().element("p", "<b>&\"'", "title", "\"><b>'&").finish();

    assertThat(html.strip())
        .isEqualTo("<p title=\"&quot;&gt;&lt;b&gt;&#39;&amp;\">&lt;b&gt;&amp;&quot;&#39;</p>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " https://a",
        "http://a",
        "data:text/html,x",
        "//a",
        "/a",
        "a",
        "vbscript:x",
        "file:///etc/passwd",
        ""
      })
  void a_link_goes_to_https_or_into_the_page_only(String target) {
    assertThat(new Html().element("a", "x", "href", target).finish().strip()).isEqualTo("<a>x</a>");
  }

  @Test
  void links_to_https_and_into_the_page_are_kept() {
    assertThat(new Html().element("a", "x", "href", "https://a/b?c=d&e").finish())
        .contains("href=\"https://a/b?c=d&amp;e\"");
    assertThat(new Html().element("a", "x", "href", "#a").finish()).contains("href=\"#a\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"onclick", "onload", "style"})
  void attributes_that_could_act_are_refused(String attribute) {
    assertThatThrownBy(() -> new Html().element("p", "x", attribute, "y"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void elements_are_closed_in_the_order_they_were_opened() {
    assertThatThrownBy(() -> new Html().open("p").open("b").close("p"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> new Html().open("p").finish())
        .isInstanceOf(IllegalStateException.class);
  }
}
