package swath.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/**
 * Sends what only reads: with a token, which a 401 renews once, and again when the connection fails
 * or the service is in trouble.
 */
final class Sender {
  private final OkHttpClient client;
  private final Exchange exchange;
  private final Tokens tokens;
  private final Credentials credentials;
  private final Time time;
  private final Backoff backoff;

  Sender(
      OkHttpClient client,
      Exchange exchange,
      Tokens tokens,
      Credentials credentials,
      Time time,
      Backoff backoff) {
    this.client = client;
    this.exchange = exchange;
    this.tokens = tokens;
    this.credentials = credentials;
    this.time = time;
    this.backoff = backoff;
  }

  Answer once(Request.Builder builder) {
    return repeat(builder, 0);
  }

  Answer repeat(Request.Builder builder) {
    return repeat(builder, Backoff.REPETITIONS);
  }

  private Answer repeat(Request.Builder builder, int repetitions) {
    for (int made = 0; ; made++) {
      boolean last = made == repetitions;
      try {
        Reply reply = authorized(builder);
        if (reply.isGood()) {
          Optional<JsonNode> json = reply.json();
          if (json.isPresent()) {
            return new Answer(reply.status(), json.get(), reply.date());
          }
          throw new IOException("the answer (" + reply.status() + ") is no JSON");
        }
        if (last || !isTrouble(reply.status()) || !waited(reply, made)) {
          throw Refusals.of(name(builder), reply, credentials);
        }
      } catch (IOException e) {
        if (last) {
          throw unreachable(name(builder), e, made + 1);
        }
        sleep(backoff.before(made));
      }
    }
  }

  private Reply authorized(Request.Builder builder) throws IOException {
    String token = tokens.token(Tokens.LEFT);
    Reply reply = exchange.send(client, with(builder, token));
    return reply.status() == 401
        ? exchange.send(client, with(builder, tokens.renewed(token)))
        : reply;
  }

  private boolean waited(Reply reply, int made) {
    Duration wait = Backoff.retryAfter(reply, time.instant()).orElseGet(() -> backoff.before(made));
    if (wait.compareTo(Backoff.PATIENCE) > 0) {
      return false;
    }
    sleep(wait);
    return true;
  }

  private void sleep(Duration wait) {
    try {
      time.sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CallInterruptedException("Interrupted while waiting to ask UP42 again.", e);
    }
  }

  private static boolean isTrouble(int status) {
    return status == 429 || status >= 500;
  }

  private String name(Request.Builder builder) {
    Request request = builder.build();
    return request.method() + " " + exchange.place(request);
  }

  static Request with(Request.Builder builder, String token) {
    return builder.header("Authorization", "Bearer " + token).build();
  }

  static ServiceUnreachableException unreachable(String call, IOException cause, int tries) {
    return new ServiceUnreachableException(
        "No whole answer came to "
            + call
            + (tries > 1 ? " in " + tries + " tries" : "")
            + " ("
            + Redaction.of(String.valueOf(cause.getMessage()))
            + "). Check the network (HTTPS_PROXY, SSL_CERT_FILE), then try again.",
        cause);
  }
}
