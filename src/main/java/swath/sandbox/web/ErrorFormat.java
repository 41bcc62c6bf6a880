package swath.sandbox.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.undertow.util.StatusCodes;
import swath.sandbox.world.SandboxJson;

/** The four formats of errors: each group of UP42's endpoints has one of its own. */
enum ErrorFormat {
  /** processing, EULAs, assets, payments, budgets, and the sandbox's own: RFC 7807 */
  V2 {
    @Override
    SandboxResponse error(int status, String detail) {
      return SandboxResponse.problem(status, problem(status, detail));
    }
  },
  /** {@code code}, {@code message}, {@code details} */
  STAC {
    @Override
    SandboxResponse error(int status, String detail) {
      return SandboxResponse.json(
          status,
          SandboxJson.object()
              .put("code", status)
              .put("message", detail)
              .put("details", StatusCodes.getReason(status)));
    }
  },
  /** Keycloak's {@code error}, {@code error_description} */
  AUTH {
    @Override
    SandboxResponse error(int status, String detail) {
      String error =
          switch (status) {
            case 401 -> "invalid_token";
            case 403 -> "insufficient_scope";
            case 404 -> "not_found";
            case 405 -> "method_not_allowed";
            default -> status >= 500 ? "server_error" : "invalid_request";
          };
      return SandboxResponse.json(
          status, SandboxJson.object().put("error", error).put("error_description", detail));
    }
  },
  /** Google Cloud Storage's XML */
  STORAGE {
    @Override
    SandboxResponse error(int status, String detail) {
      String code =
          switch (status) {
            case 403 -> "SignatureDoesNotMatch";
            case 404 -> "NoSuchKey";
            case 400 -> "ExpiredToken";
            default -> "InternalError";
          };
      return SandboxResponse.text(
          status,
          "application/xml; charset=UTF-8",
          "<?xml version='1.0' encoding='UTF-8'?><Error><Code>%s</Code><Message>%s</Message></Error>"
              .formatted(code, detail.replace("&", "&amp;").replace("<", "&lt;")));
    }
  };

  /** The answer to a request that is refused. */
  abstract SandboxResponse error(int status, String detail);

  Refusal refusal(int status, String detail) {
    return new Refusal(error(status, detail));
  }

  /** The format for a path that no route has. */
  static ErrorFormat of(String path) {
    if (path.startsWith("/v2/assets/stac")) {
      return STAC;
    }
    if (path.startsWith("/realms/")) {
      return AUTH;
    }
    return path.startsWith("/storage/") ? STORAGE : V2;
  }

  static ObjectNode problem(int status, String detail) {
    return SandboxJson.object()
        .put("title", StatusCodes.getReason(status))
        .put("status", status)
        .put("detail", detail);
  }
}
