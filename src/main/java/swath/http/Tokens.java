package swath.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import swath.error.ApiException;

/**
 * The access token: fetched by the password grant, as UP42's own client does, and renewed before it
 * expires, by one thread however many ask. Thread-safe.
 */
final class Tokens {
  static final Duration LEFT = Duration.ofSeconds(30);
  static final Duration LEFT_FOR_MONEY = Duration.ofSeconds(60);
  static final String OIDC = "/realms/public/protocol/openid-connect/";
  private static final long USUAL_SECONDS = 300;
  private static final long LONGEST_SECONDS = 86_400;

  private final OkHttpClient client;
  private final InterruptibleCall exchange;
  private final Credentials credentials;
  private final TimeSource time;
  private final ErrorMapping refusals;
  private final Redaction redaction;
  private final InterruptibleLock turn = new InterruptibleLock();
  private final AtomicLong logIns = new AtomicLong();
  private volatile @Nullable Token current;
  private @Nullable ApiException refused;

  Tokens(
      OkHttpClient client,
      InterruptibleCall exchange,
      Credentials credentials,
      TimeSource time,
      ErrorMapping refusals,
      Redaction redaction) {
    this.client = client;
    this.exchange = exchange;
    this.credentials = credentials;
    this.time = time;
    this.refusals = refusals;
    this.redaction = redaction;
  }

  /** A token that lives {@code left} more, or a new one. */
  String token(Duration left) throws IOException {
    Token token = current;
    return token != null && token.lives(time, left) ? token.value() : another(token);
  }

  /** Another token than {@code stale}, which was refused. */
  String renewed(String stale) throws IOException {
    Token token = current;
    return token != null && !token.value().equals(stale) ? token.value() : another(token);
  }

  private String another(@Nullable Token than) throws IOException {
    long seen = logIns.get();
    return turn.takeUnlessInterrupted(
        "Interrupted while waiting for a token.", () -> another(than, seen));
  }

  private String another(@Nullable Token than, long seen) throws IOException {
    Token now = current;
    if (now != null && now != than) {
      return now.value();
    }
    // Many threads with a wrong password must not lock the account by asking one after another.
    if (refused != null && logIns.get() > seen) {
      throw refused;
    }
    return logIn();
  }

  private String logIn() throws IOException {
    // Read before asking: the token is then never older than we think.
    Instant asked = time.instant();
    long nanos = time.nanoTime();
    refused = null;
    RawResponse reply = exchange.send(client, request());
    logIns.incrementAndGet();
    if (!reply.isGood()) {
      StatusException trouble = new StatusException("The log-in", reply);
      if (trouble.isPassing()) {
        throw trouble;
      }
      ApiException refusal = refusals.logIn(reply);
      refused = refusal;
      throw refusal;
    }
    JsonNode json = reply.json().orElseThrow(() -> refusals.noJson("The log-in", reply));
    String value = json.path("access_token").asText("");
    if (value.isEmpty()) {
      throw refusals.noJson("The log-in", reply);
    }
    redaction.hide(value);
    long seconds = json.path("expires_in").asLong(USUAL_SECONDS);
    Duration life = Duration.ofSeconds(Math.max(0, Math.min(seconds, LONGEST_SECONDS)));
    current = new Token(value, asked.plus(life), nanos, life);
    return value;
  }

  private Request request() {
    return new Request.Builder()
        .url(credentials.region().auth() + OIDC + "token")
        .post(
            new FormBody.Builder()
                .add("grant_type", "password")
                .add("username", credentials.username())
                .add("password", credentials.password())
                .add("client_id", "up42-sdk")
                .add("scope", "openid")
                .build())
        .build();
  }

  // Both clocks: the wall clock sees a laptop that slept, the monotonic one a wall clock set back.
  private record Token(String value, Instant expires, long asked, Duration life) {
    boolean lives(TimeSource time, Duration left) {
      return time.instant().plus(left).isBefore(expires)
          && time.nanoTime() - asked < life.minus(left).toNanos();
    }

    @Override
    public String toString() {
      return "Token[expires " + expires + "]";
    }
  }
}
