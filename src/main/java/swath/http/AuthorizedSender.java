package swath.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** Sends what only reads, with a token, which a 401 renews once. */
final class AuthorizedSender {
  private static final Duration BRIEF = Duration.ofSeconds(5);
  private static final int MOST_REDIRECTS = 5;

  private final OkHttpClient client;
  private final InterruptibleCall exchange;
  private final Tokens tokens;
  private final Retrier repeater;
  private final ErrorMapping refusals;
  private final ServerClock clock;

  AuthorizedSender(
      OkHttpClient client,
      InterruptibleCall exchange,
      Tokens tokens,
      Retrier repeater,
      ErrorMapping refusals,
      ServerClock clock) {
    this.refusals = refusals;
    this.clock = clock;
    this.client = client;
    this.exchange = exchange;
    this.tokens = tokens;
    this.repeater = repeater;
  }

  /** The answer of one try. */
  JsonResponse once(Request.Builder request) {
    return send(request, 0);
  }

  /** The answer of one try that does not take long. */
  JsonResponse brief(Request.Builder request) {
    OkHttpClient impatient = client.newBuilder().callTimeout(BRIEF).build();
    String call = name(request);
    return repeater.run(call, 0, () -> answer(impatient, call, request));
  }

  /** The answer of one of five tries. */
  JsonResponse repeat(Request.Builder request) {
    return send(request, Backoff.REPETITIONS);
  }

  /** The answer of one try that somebody else repeats. */
  JsonResponse attempt(Request.Builder request) throws IOException {
    return answer(name(request), request);
  }

  /** A token that lives that long. */
  String token(Duration left) {
    return repeater.run("the log-in", Backoff.REPETITIONS, () -> tokens.token(left));
  }

  private JsonResponse send(Request.Builder request, int repetitions) {
    String call = name(request);
    return repeater.run(call, repetitions, () -> answer(call, request));
  }

  private JsonResponse answer(String call, Request.Builder request) throws IOException {
    return answer(client, call, request);
  }

  private JsonResponse answer(OkHttpClient client, String call, Request.Builder request)
      throws IOException {
    String token = tokens.token(Tokens.LEFT);
    RawResponse reply = followed(client, request, token);
    if (reply.status() == 401) {
      reply = followed(client, request, tokens.renewed(token));
    }
    clock.heard(reply);
    if (!reply.isGood()) {
      throw new StatusException(call, reply);
    }
    RawResponse good = reply;
    JsonNode json = reply.json().orElseThrow(() -> refusals.noJson(call, good));
    return new JsonResponse(reply.status(), json, reply.date());
  }

  /** A GET follows redirects on its own host, where the token belongs; all else is an answer. */
  private RawResponse followed(OkHttpClient client, Request.Builder request, String token)
      throws IOException {
    Request asked = with(request, token);
    RawResponse reply = exchange.send(client, asked);
    for (int hops = 0; hops < MOST_REDIRECTS; hops++) {
      HttpUrl next = next(asked, reply);
      if (next == null) {
        return reply;
      }
      asked = asked.newBuilder().url(next).build();
      reply = exchange.send(client, asked);
    }
    return reply;
  }

  private static @Nullable HttpUrl next(Request asked, RawResponse reply) {
    String location = reply.headers().get("Location");
    boolean isMoved = reply.status() > 300 && reply.status() < 309 && reply.status() != 304;
    if (location == null || !isMoved || !asked.method().equals("GET")) {
      return null;
    }
    HttpUrl from = asked.url();
    HttpUrl next = from.resolve(location);
    boolean isSame =
        next != null
            && next.scheme().equals(from.scheme())
            && next.host().equals(from.host())
            && next.port() == from.port();
    return isSame ? next : null;
  }

  private String name(Request.Builder request) {
    return request.build().method() + " " + exchange.place(request.build());
  }

  static Request with(Request.Builder request, String token) {
    return request.header("Authorization", "Bearer " + token).build();
  }
}
