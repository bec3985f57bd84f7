package io.isaudit.rules.live;

import java.io.IOException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** The pages that a login of the product leads through, without what makes them good or bad. */
abstract class Pages extends HttpServlet {

  /** Asks the pages to lead a browser on by themselves, up to one with the title "done". */
  static final String RECORD = "record";

  static final String LOGIN = "/authenticationendpoint/login.do";
  static final String CONSENT = "/authenticationendpoint/oauth2_consent.do";
  static final String CONSOLE_LOGIN = "/carbon/admin/login.jsp";
  static final String CONSOLE = "/carbon/admin/index.jsp";
  static final String HEALTH = "/api/health-check/v1.0/health";

  private static final long serialVersionUID = 1L;

  @Override
  protected abstract void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException;

  static void cookie(HttpServletResponse response, String name, String attributes) {
    response.addHeader("Set-Cookie", name + "=4f1c2a5708159263; Path=/" + attributes);
  }

  static void login(HttpServletResponse response, String link) throws IOException {
    html(
        response,
        "<a href='" + link + "'>WSO2</a><form method='post' action='/commonauth'></form>",
        "document.forms[0].submit()");
  }

  static void consent(HttpServletResponse response) throws IOException {
    html(
        response,
        "",
        "fetch('/oauth2/token', {method: 'POST'}).then(() => location.href = '"
            + CONSOLE_LOGIN
            + "?"
            + RECORD
            + "')");
  }

  static void consoleLogin(HttpServletResponse response) throws IOException {
    html(
        response,
        "<form action='../admin/login_action.jsp'></form>",
        "location.href = '" + CONSOLE + "?" + RECORD + "'");
  }

  static void console(HttpServletResponse response) throws IOException {
    html(response, "", "document.title = 'done'");
  }

  static void html(HttpServletResponse response, String body, String whenRecorded)
      throws IOException {
    response.setContentType("text/html");
    response
        .getWriter()
        .print(
            "<!DOCTYPE html><html><head><link rel='icon' href='data:,'></head><body>"
                + body
                + "<script>if (location.search === '?"
                + RECORD
                + "') { "
                + whenRecorded
                + " }</script></body></html>");
  }

  static void json(HttpServletResponse response, String text) throws IOException {
    response.setContentType("application/json");
    response.getWriter().print(text);
  }
}
