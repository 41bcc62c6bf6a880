package swath.http;

import java.io.IOException;
import java.time.Instant;
import swath.error.ApiException;
import swath.error.AuthenticationException;
import swath.error.NotFoundException;
import swath.error.Problem;
import swath.error.ServiceUnreachableException;

/**
 * Turns an answer that is no success, or none, into an exception whose message stands by itself.
 */
final class ErrorMapping {
  private static final String NETWORK =
      "Check the network (HTTPS_PROXY, SSL_CERT_FILE), then try again.";

  private final Credentials credentials;
  private final Redaction redaction;

  ErrorMapping(Credentials credentials, Redaction redaction) {
    this.credentials = credentials;
    this.redaction = redaction;
  }

  ApiException of(String call, RawResponse reply) {
    Problem problem = reply.problem();
    String message =
        call + " was answered by " + reply.status() + colon(problem) + ". " + advice(reply);
    return switch (reply.status()) {
      case 401 -> new AuthenticationException(message, 401, problem);
      case 404 -> new NotFoundException(message, 404, problem);
      default ->
          new ApiException(
              message,
              reply.status(),
              problem,
              Backoff.retryAfter(reply, Instant.MAX).orElse(null));
    };
  }

  ApiException logIn(RawResponse reply) {
    Problem problem = reply.problem();
    return new AuthenticationException(
        "UP42 refused to log "
            + credentials.username()
            + " in ("
            + reply.status()
            + colon(problem)
            + "). Check user name, password and region \""
            + credentials.region().name()
            + "\"; they came from "
            + credentials.source()
            + ".",
        reply.status(),
        problem);
  }

  ServiceUnreachableException unreachable(String call, IOException cause, int tries) {
    return new ServiceUnreachableException(
        "No complete answer came to "
            + call
            + (tries > 1 ? " in " + tries + " tries" : "")
            + reason(cause)
            + NETWORK,
        cause);
  }

  ServiceUnreachableException notSent(String call, IOException cause) {
    return new ServiceUnreachableException(
        call + " was not sent, so nothing was spent" + reason(cause) + NETWORK, cause);
  }

  String clean(String text) {
    return redaction.clean(text);
  }

  private String reason(IOException cause) {
    String words = cause.getMessage();
    String name = cause.getClass().getSimpleName();
    return " (" + (words == null ? name : place(clean(words))) + "). ";
  }

  /** A server on this machine has another port in each run; {@code up42.url()} has it. */
  private String place(String words) {
    return credentials.region().isLocal()
        ? words.replaceAll("(https?://)?/?(127\\.0\\.0\\.1|localhost):\\d+", "this machine")
        : words;
  }

  private String colon(Problem problem) {
    String words = problem.words();
    return words.isEmpty() ? "" : ": " + clean(words).replaceAll("[.\\s]+$", "");
  }

  private String advice(RawResponse reply) {
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
      return "Too many requests: wait " + patience(reply) + ", then try again.";
    }
    if (status >= 500) {
      return "UP42 has an error of its own: try again later.";
    }
    if (status >= 300 && status < 400) {
      return "Swath does not follow it elsewhere, so that no token leaves UP42's hosts.";
    }
    return "Correct what UP42 names, then try again.";
  }

  private static String patience(RawResponse reply) {
    String after = reply.headers().get("Retry-After");
    if (after == null) {
      return "a minute";
    }
    return after.matches("\\d{1,9}") ? after + " s" : "until " + Redaction.of(after);
  }
}
