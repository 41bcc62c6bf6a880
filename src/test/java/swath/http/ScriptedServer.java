package swath.http;

import static swath.http.FaultyServer.reply;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A client and a server that misbehaves, with log-in on the same address and a clock that obeys.
 */
public final class ScriptedServer implements AutoCloseable {
  public static final String PASSWORD = "canary-password-7";
  public static final String SIGNATURE = "canary-signature";
  public static final String TOKEN_PATH = "/realms/public/protocol/openid-connect/token";

  private final ManualTime time = new ManualTime();
  private final AtomicInteger tokens = new AtomicInteger();
  private final FaultyServer server;
  private final HttpClient http;

  public ScriptedServer(FaultyServer.Script script) throws IOException {
    this(script, HttpOptions.defaults());
  }

  public ScriptedServer(FaultyServer.Script script, HttpOptions options) throws IOException {
    this(script, options, Duration.ofSeconds(20));
  }

  private ScriptedServer(FaultyServer.Script script, HttpOptions options, Duration patience)
      throws IOException {
    server = new FaultyServer(seen -> isLogIn(seen) ? logIn() : script.act(seen));
    http =
        HttpClient.open(
            Credentials.of("me@example.com", PASSWORD).in(Region.at(server.url())),
            options
                .withTime(time)
                .withConnectTimeout(patience)
                .withReadTimeout(patience)
                .withCallTimeout(patience.multipliedBy(2))
                .withEnvironment(Map.of()));
  }

  /** With a client that waits 0.4 s for an answer: for scripts that leave one out. */
  public static ScriptedServer impatient(FaultyServer.Script script) throws IOException {
    return new ScriptedServer(script, HttpOptions.defaults(), Duration.ofMillis(400));
  }

  public static boolean isLogIn(FaultyServer.Seen seen) {
    return seen.path().equals(TOKEN_PATH);
  }

  /** What Keycloak answers: each time another token. */
  public FaultyServer.Act logIn() {
    return reply(
        200,
        "{\"access_token\":\"canary-token-%s\",\"expires_in\":300,\"token_type\":\"Bearer\"}"
            .formatted(tokens.incrementAndGet()));
  }

  public HttpClient http() {
    return http;
  }

  public FaultyServer server() {
    return server;
  }

  public ManualTime time() {
    return time;
  }

  /** Requests other than log-ins. */
  public long asked() {
    return server.seen().stream().filter(seen -> !isLogIn(seen)).count();
  }

  public long logIns() {
    return server.seen().stream().filter(ScriptedServer::isLogIn).count();
  }

  @Override
  public void close() throws IOException {
    http.close();
    server.close();
  }
}
