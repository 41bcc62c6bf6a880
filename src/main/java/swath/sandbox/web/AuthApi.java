package swath.sandbox.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import swath.sandbox.world.Account;
import swath.sandbox.world.SandboxJson;

/** Keycloak's token and userinfo endpoints, as far as UP42's clients use them. */
final class AuthApi {
  private static final String OIDC = "/realms/public/protocol/openid-connect/";
  private static final List<String> CLIENTS = List.of("up42-sdk", "up42-api");

  static final String TOKEN = OIDC + "token";

  private final Tenant tenant;
  private final TokenIssuer tokens;

  AuthApi(Tenant tenant) {
    this.tenant = tenant;
    this.tokens = tenant.tokens();
  }

  List<Route> routes() {
    return List.of(
        Route.of("POST", TOKEN, ErrorFormat.AUTH, this::token).withoutToken(),
        Route.of("GET", OIDC + "userinfo", ErrorFormat.AUTH, this::userinfo));
  }

  private SandboxResponse token(SandboxRequest request) {
    Map<String, String> form = form(request);
    String grant = form.getOrDefault("grant_type", "");
    if (grant.isEmpty()) {
      return refuse(400, "invalid_request", "Missing form parameter: grant_type");
    }
    if (!CLIENTS.contains(form.getOrDefault("client_id", ""))) {
      return refuse(401, "invalid_client", "Invalid client or Invalid client credentials");
    }
    return switch (grant) {
      case "password" -> password(form);
      case "refresh_token" -> refresh(form.getOrDefault("refresh_token", ""));
      default -> refuse(400, "unsupported_grant_type", "Unsupported grant_type");
    };
  }

  private SandboxResponse password(Map<String, String> form) {
    if (!tenant.username().equals(form.get("username"))
        || !tenant.password().equals(form.get("password"))) {
      return refuse(401, "invalid_grant", "Invalid user credentials");
    }
    return issue(Arrays.asList(form.getOrDefault("scope", "").split(" ")).contains("openid"));
  }

  private SandboxResponse refresh(String token) {
    TokenIssuer.Grant grant = tokens.refresh(token);
    return grant == null
        ? refuse(400, "invalid_grant", "Token is not active")
        : issue(grant.openid());
  }

  private SandboxResponse issue(boolean openid) {
    return SandboxResponse.ok(
        SandboxJson.object()
            .put("access_token", tokens.newAccess(openid))
            .put("expires_in", TokenIssuer.ACCESS.toSeconds())
            .put("refresh_expires_in", TokenIssuer.REFRESH.toSeconds())
            .put("refresh_token", tokens.newRefresh(openid))
            .put("token_type", "Bearer")
            .put("not-before-policy", 0)
            .put("session_state", Account.ID)
            .put("scope", (openid ? "openid " : "") + "ACCOUNT_ADMIN USER"));
  }

  private SandboxResponse userinfo(SandboxRequest request) {
    boolean openid =
        Optional.ofNullable(tokens.access(request.bearer()))
            .map(TokenIssuer.Grant::openid)
            .orElse(false);
    if (!openid) {
      return refuse(403, "insufficient_scope", "Missing openid scope");
    }
    return SandboxResponse.ok(
        SandboxJson.object()
            .put("sub", tenant.userId())
            .put("email_verified", true)
            .put("preferred_username", tenant.username())
            .put("email", tenant.username()));
  }

  private static SandboxResponse refuse(int status, String error, String description) {
    return SandboxResponse.json(
        status, SandboxJson.object().put("error", error).put("error_description", description));
  }

  private static Map<String, String> form(SandboxRequest request) {
    return form(request.text());
  }

  /** The fields of a form. */
  static Map<String, String> form(String text) {
    Map<String, String> form = new LinkedHashMap<>();
    for (String pair : text.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        form.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
      }
    }
    return form;
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
