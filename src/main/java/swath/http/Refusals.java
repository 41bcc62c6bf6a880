package swath.http;

/** Turns an answer that is no success into an exception whose message stands by itself. */
final class Refusals {
  private Refusals() {}

  static ApiException of(String call, Reply reply, Credentials credentials) {
    Problem problem = reply.problem();
    String words = problem.words();
    String message =
        call
            + " was answered by "
            + reply.status()
            + (words.isEmpty() ? "" : ": " + words)
            + ". "
            + advice(reply, credentials);
    return switch (reply.status()) {
      case 401 -> new AuthenticationException(message, 401, problem);
      case 404 -> new NotFoundException(message, 404, problem);
      default -> new ApiException(message, reply.status(), problem);
    };
  }

  static ApiException logIn(Reply reply, Credentials credentials) {
    if (reply.status() == 429 || reply.status() >= 500) {
      return of("The log-in", reply, credentials);
    }
    Problem problem = reply.problem();
    String words = problem.words();
    return new AuthenticationException(
        "UP42 refused to log "
            + credentials.username()
            + " in ("
            + reply.status()
            + (words.isEmpty() ? "" : ": " + words)
            + "). Check user name, password and region \""
            + credentials.region().name()
            + "\"; they came from "
            + credentials.source()
            + ".",
        reply.status(),
        problem);
  }

  private static String advice(Reply reply, Credentials credentials) {
    int status = reply.status();
    if (status == 401) {
      return "The token was not accepted; check the account, whose credentials came from "
          + credentials.source()
          + ".";
    }
    if (status == 403) {
      return "The account's plan or role does not allow it.";
    }
    if (status == 404) {
      return "Check the id and the region \"" + credentials.region().name() + "\".";
    }
    if (status == 429) {
      String after = reply.headers().get("Retry-After");
      return "Too many requests: wait "
          + (after == null ? "a minute" : after + (after.matches("\\d+") ? " s" : ""))
          + ", then try again.";
    }
    if (status >= 500) {
      return "UP42 has trouble: try again later.";
    }
    if (status >= 300 && status < 400) {
      return "Swath does not follow it there, so that no token leaves UP42's hosts.";
    }
    return "Mend what it says, then try again.";
  }
}
