package io.isaudit.rules.live;

import java.io.IOException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** What a node answers that stands open to everybody and has nothing set. */
final class BadPages extends Pages {

  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Server", "WSO2 Carbon Server");
    String origin = request.getHeader("Origin");
    if (origin != null) {
      response.setHeader("Access-Control-Allow-Origin", origin);
      response.setHeader("Access-Control-Allow-Credentials", "true");
    }
    switch (request.getRequestURI()) {
      case LOGIN -> {
        cookie(response, "JSESSIONID", "");
        login(response, "x;jsessionid=4f1c2a5708159263");
      }
      case "/commonauth" -> {
        cookie(response, "commonAuthId", "");
        response.sendRedirect(CONSENT + "?" + RECORD);
      }
      case CONSENT -> {
        cookie(response, "opbs", "; HttpOnly");
        cookie(response, "samlssoTokenId", "");
        cookie(response, "atbv", "; Secure");
        consent(response);
      }
      case "/oauth2/token" -> json(response, "{\"token_type\":\"Bearer\"}");
      case "/carbon", "/t/carbon.super/carbon" -> response.sendRedirect(CONSOLE_LOGIN);
      case CONSOLE_LOGIN -> {
        cookie(response, "requestedURI", "");
        consoleLogin(response);
      }
      case CONSOLE -> {
        cookie(response, "wso2.carbon.rememberme", "; Max-Age=31536000");
        console(response);
      }
      case "/myaccount", "/console" -> html(response, "", "");
      case HEALTH -> {
        response.setStatus(503);
        json(response, "{\"errors\":[{\"code\":\"HC_00003\"}]}");
      }
      case "/scim2/Me" ->
          response.setStatus(request.getHeader("Authorization") == null ? 401 : 200);
      case "/scim2/Users", "/api/server/v1/applications" -> response.setStatus(401);
      default -> response.sendError(404);
    }
  }
}
