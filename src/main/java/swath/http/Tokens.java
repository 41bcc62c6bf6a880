package swath.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * The access token: fetched by the password grant, as UP42's own client does, and renewed before it
 * expires, by one thread however many ask. Thread-safe.
 */
final class Tokens {
  static final Duration LEFT = Duration.ofSeconds(30);
  static final Duration LEFT_FOR_MONEY = Duration.ofSeconds(60);
  private static final String OIDC = "/realms/public/protocol/openid-connect/";

  private final OkHttpClient client;
  private final Exchange exchange;
  private final Credentials credentials;
  private final Time time;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile @Nullable Token current;

  Tokens(OkHttpClient client, Exchange exchange, Credentials credentials, Time time) {
    this.client = client;
    this.exchange = exchange;
    this.credentials = credentials;
    this.time = time;
  }

  /** A token that lives {@code left} more, or a new one. */
  String token(Duration left) throws IOException {
    Token token = current;
    if (token != null && token.lives(time, left)) {
      return token.value();
    }
    lock();
    try {
      Token now = current;
      return now != null && now != token && now.lives(time, left) ? now.value() : fetch();
    } finally {
      lock.unlock();
    }
  }

  /** Another token than {@code stale}, which was refused. */
  String renewed(String stale) throws IOException {
    lock();
    try {
      Token now = current;
      return now != null && !now.value().equals(stale) ? now.value() : fetch();
    } finally {
      lock.unlock();
    }
  }

  String userinfoUrl() {
    return credentials.region().auth() + OIDC + "userinfo";
  }

  private void lock() {
    try {
      lock.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CallInterruptedException("Interrupted while waiting for a token.", e);
    }
  }

  private String fetch() throws IOException {
    Request request =
        new Request.Builder()
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
    // Read before asking: the token is then never older than we think.
    Instant asked = time.instant();
    long nanos = time.nanoTime();
    Reply reply = exchange.send(client, request);
    if (!reply.isGood()) {
      throw Refusals.logIn(reply, credentials);
    }
    JsonNode json =
        reply.json().orElseThrow(() -> new IOException("the token's answer is no JSON"));
    JsonNode value = json.path("access_token");
    if (!value.isTextual() || value.textValue().isEmpty()) {
      throw new IOException("the token's answer has no token");
    }
    Duration life = Duration.ofSeconds(Math.max(0, json.path("expires_in").asLong(300)));
    Token token = new Token(value.textValue(), asked.plus(life), nanos, life);
    current = token;
    return token.value();
  }

  // Both clocks: the wall clock sees a laptop that slept, the monotonic one a wall clock set back.
  private record Token(String value, Instant expires, long asked, Duration life) {
    boolean lives(Time time, Duration left) {
      return time.instant().plus(left).isBefore(expires)
          && time.nanoTime() - asked < life.minus(left).toNanos();
    }

    @Override
    public String toString() {
      return "Token[expires " + Objects.toString(expires) + "]";
    }
  }
}
