package swath.http;

import java.io.IOException;
import java.net.UnknownHostException;
import java.time.Instant;
import javax.net.ssl.SSLException;
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

  /** A complete answer that is none of UP42's: asking again would bring the same. */
  ServiceUnreachableException noJson(String call, RawResponse reply) {
    String words = reply.problem().words();
    return new ServiceUnreachableException(
        call
            + " was answered by "
            + reply.status()
            + ", but not as UP42 answers"
            + (words.isEmpty() ? "" : ": " + clean(words).replaceAll("[.\\s]+$", ""))
            + ". Something on the way may have answered, a log-in page or a proxy: open a page in a"
            + " browser, then try again.",
        null);
  }

  ServiceUnreachableException unreachable(String call, IOException cause, int tries) {
    return new ServiceUnreachableException(
        "No complete answer came to "
            + call
            + (tries > 1 ? " in " + tries + " tries" : "")
            + reason(cause)
            + advice(cause),
        cause);
  }

  ServiceUnreachableException notSent(String call, IOException cause) {
    return new ServiceUnreachableException(
        call + " was not sent, so nothing was spent" + reason(cause) + advice(cause), cause);
  }

  /** What came, in a few words. */
  String words(RawResponse reply) {
    return "the answer was " + reply.status() + colon(reply.problem());
  }

  /** Why nothing came, in a few words. */
  String words(IOException cause) {
    return reason(cause).replaceFirst("^ \\(", "").replaceFirst("\\)\\. $", "");
  }

  String clean(String text) {
    return redaction.clean(text);
  }

  private static String advice(IOException cause) {
    if (cause instanceof UnknownHostException) {
      return "Check the network and the address, then try again.";
    }
    if (cause instanceof SSLException) {
      return "Where a company's proxy has certificates of its own, SSL_CERT_FILE names them.";
    }
    return NETWORK;
  }

  private String reason(IOException cause) {
    if (cause instanceof UnknownHostException) {
      String host = String.valueOf(cause.getMessage()).replaceFirst(":.*", "");
      return " (no such host: " + place(clean(host)) + "). ";
    }
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
    boolean isNamed = reply.problem().isNamed();
    if (status == 403 && isNamed) {
      return "The account's plan or role does not allow it.";
    }
    if (status == 407) {
      return "The proxy asks for a name and a password: HTTPS_PROXY=http://name:password@host:port.";
    }
    if (status == 410) {
      return "It is gone, and asking again will not bring it back.";
    }
    if (status == 413 || status == 414) {
      return "Ask for less at a time.";
    }
    if (!isNamed && status >= 400 && status < 500 && status != 404 && status != 429) {
      return "This is not how UP42 refuses: a firewall or a proxy on the way may have answered. Ask"
          + " who runs this network"
          + (reply.problem().words().contains("reference") ? ", and name the reference." : ".");
    }
    if (status == 404 && !isNamed) {
      return "Nothing is at that address, or not any more: ask for it anew, where it came from.";
    }
    if (status == 404) {
      return "Check the id and the region \"" + credentials.region().name() + "\".";
    }
    if (status == 429) {
      return "Too many requests: wait " + patience(reply) + ", then try again.";
    }
    if (status >= 500) {
      return isNamed
          ? "UP42 has an error of its own: try again later."
          : "UP42, or something before it, has an error: try again later.";
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
