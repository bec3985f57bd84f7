package io.isaudit.collect.internal.live;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a body is recognised as. The body itself is not kept. */
final class BodyMarks {

  static final String SESSION_ID_IN_URL = "session-id-in-url";

  private static final Pattern SESSION_ID = Pattern.compile("(?i);jsessionid=");
  private static final Pattern ERROR_CODE =
      Pattern.compile("\"code\"\\s*:\\s*\"([A-Z]{2,6}[-_]\\d{3,6})\"");
  private static final Pattern HEALTH = Pattern.compile("\"health\"\\s*:\\s*\\[\\s*\\{");
  private static final int MOST_CODES = 10;

  private BodyMarks() {}

  static boolean holdsSessionId(String text) {
    return SESSION_ID.matcher(text).find();
  }

  static Set<String> of(RawAnswer answer) {
    String body = answer.body();
    String lower = body.toLowerCase(Locale.ROOT);
    String type = String.join(" ", answer.values("content-type")).toLowerCase(Locale.ROOT);
    Set<String> marks = new TreeSet<>();
    mark(marks, "html", type.contains("html"));
    mark(marks, "empty", body.isBlank() || body.strip().equals("{}"));
    mark(marks, SESSION_ID_IN_URL, holdsSessionId(body));
    mark(
        marks,
        "carbon-login",
        lower.contains("login_action.jsp")
            || (lower.contains("txtusername") && lower.contains("txtpassword")));
    mark(
        marks,
        "product",
        lower.contains("wso2")
            || lower.contains("authenticationendpoint")
            || lower.contains("/carbon/")
            || lower.contains("carbon.super"));
    mark(
        marks,
        "tomcat-error",
        lower.contains("apache tomcat") || lower.contains("<h1>http status "));
    mark(marks, "wsdl", lower.contains("wsdl:definitions"));
    mark(marks, "health-report", HEALTH.matcher(body).find());
    codes(body, marks);
    return marks;
  }

  /** The codes that the product gives its errors. */
  private static void codes(String body, Set<String> marks) {
    Matcher matcher = ERROR_CODE.matcher(body);
    int found = 0;
    while (found < MOST_CODES && matcher.find()) {
      marks.add("code " + matcher.group(1));
      found++;
    }
  }

  private static void mark(Set<String> marks, String mark, boolean holds) {
    if (holds) {
      marks.add(mark);
    }
  }
}
