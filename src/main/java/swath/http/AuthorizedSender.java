package swath.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/** Sends what only reads, with a token, which a 401 renews once. */
final class AuthorizedSender {
  private static final Duration BRIEF = Duration.ofSeconds(5);

  private final OkHttpClient client;
  private final InterruptibleCall exchange;
  private final Tokens tokens;
  private final Retrier repeater;
  private final ServerClock clock;

  AuthorizedSender(
      OkHttpClient client,
      InterruptibleCall exchange,
      Tokens tokens,
      Retrier repeater,
      ServerClock clock) {
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
    RawResponse reply = exchange.send(client, with(request, token));
    if (reply.status() == 401) {
      reply = exchange.send(client, with(request, tokens.renewed(token)));
    }
    clock.heard(reply);
    if (!reply.isGood()) {
      throw new StatusException(call, reply);
    }
    int status = reply.status();
    JsonNode json =
        reply.json().orElseThrow(() -> new IOException("the answer, a " + status + ", is no JSON"));
    return new JsonResponse(status, json, reply.date());
  }

  private String name(Request.Builder request) {
    return request.build().method() + " " + exchange.place(request.build());
  }

  static Request with(Request.Builder request, String token) {
    return request.header("Authorization", "Bearer " + token).build();
  }
}
