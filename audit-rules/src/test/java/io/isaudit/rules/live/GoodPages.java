package io.isaudit.rules.live;

import java.io.IOException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** What a well-kept node answers, and on any other port what its proxy lets through. */
final class GoodPages extends Pages {

  private static final long serialVersionUID = 1L;
  private static final String SAFE = "; Secure; HttpOnly";

  private final int inside;

  /**
   * @param inside the port of the node itself
   */
  GoodPages(int inside) {
    this.inside = inside;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Strict-Transport-Security", "max-age=31536000");
    response.setHeader("Cache-Control", "no-store");
    if (!published(request, response)) {
      if (request.getLocalPort() == inside) {
        inside(request.getRequestURI(), response);
      } else {
        response.setStatus(404);
      }
    }
  }

  private static boolean published(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    switch (request.getRequestURI()) {
      case LOGIN -> {
        cookie(response, "JSESSIONID", SAFE + "; SameSite=Strict");
        login(response, "/accountrecoveryendpoint/recoveraccountrouter.do");
      }
      case "/commonauth" -> {
        if (request.getMethod().equals("POST")) {
          cookie(response, "commonAuthId", SAFE + "; SameSite=None");
          response.sendRedirect(CONSENT + "?" + RECORD);
        } else {
          response.sendRedirect(LOGIN);
        }
      }
      case CONSENT -> {
        cookie(response, "opbs", "; Secure; SameSite=None");
        cookie(response, "samlssoTokenId", SAFE + "; SameSite=None");
        cookie(response, "atbv", SAFE + "; SameSite=None");
        consent(response);
      }
      case "/oauth2/authorize", "/oidc/logout", "/samlsso" -> response.sendRedirect(LOGIN);
      case "/oauth2/token/.well-known/openid-configuration" -> json(response, "{\"issuer\":1}");
      case "/oauth2/token" -> {
        if (request.getMethod().equals("POST")) {
          json(response, "{\"token_type\":\"Bearer\"}");
        } else {
          response.setStatus(403);
        }
      }
      case "/myaccount", "/accountrecoveryendpoint/recoveraccountrouter.do" ->
          html(response, "", "");
      case "/scim2/Me" -> response.setStatus(401);
      default -> {
        return false;
      }
    }
    return true;
  }

  private static void inside(String path, HttpServletResponse response) throws IOException {
    switch (path) {
      case "/carbon" -> response.sendRedirect(CONSOLE_LOGIN);
      case CONSOLE_LOGIN -> {
        cookie(response, "requestedURI", SAFE);
        consoleLogin(response);
      }
      case CONSOLE -> {
        cookie(response, "wso2.carbon.rememberme", SAFE + "; Max-Age=604800");
        console(response);
      }
      case "/console" -> html(response, "", "");
      case HEALTH -> json(response, "{\"health\":[{\"key\":\"a\",\"value\":\"b\"}]}");
      case "/scim2/Users", "/api/server/v1/applications" -> response.setStatus(401);
      default -> response.setStatus(404);
    }
  }
}
