package swath.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import swath.error.ApiException;
import swath.error.UnknownFateException;
import swath.error.Up42Exception;

/**
 * Sends what must not be sent twice. OkHttp repeats a POST by itself after a lost connection, a 408
 * and a 503 with {@code Retry-After: 0}; a one-shot body, a connection of its own and no redirects
 * leave it no occasion. A refusal is what UP42 documents as one, with an error of its shape: a
 * proxy on the way may answer 403 or 408 to what UP42 carries out.
 */
final class SendOnce {
  /** What UP42 documents as refusals; any other answer says nothing of what was done. */
  private static final Set<Integer> REFUSALS = Set.of(400, 401, 402, 403, 404, 409, 422, 429);

  private final OkHttpClient client;
  private final InterruptibleCall exchange;
  private final AuthorizedSender sender;
  private final ErrorMapping refusals;
  private final ServerClock clock;

  SendOnce(
      OkHttpClient client,
      InterruptibleCall exchange,
      AuthorizedSender sender,
      ErrorMapping refusals,
      ServerClock clock) {
    this.clock = clock;
    this.client = client;
    this.exchange = exchange;
    this.sender = sender;
    this.refusals = refusals;
  }

  JsonResponse send(HttpUrl url, JsonNode body, Fence fence) {
    Request.Builder builder = new Request.Builder().url(url).post(Bodies.oneShot(body));
    String call = "POST " + exchange.place(builder.build());
    Request request = AuthorizedSender.with(builder, sender.token(Tokens.LEFT_FOR_MONEY));
    AtomicBoolean sent = new AtomicBoolean();
    AtomicReference<RuntimeException> stopped = new AtomicReference<>();
    try {
      return answer(call, exchange.send(alone(sent, fence, stopped), request));
    } catch (IOException e) {
      RuntimeException stop = stopped.get();
      if (stop != null) {
        throw stop;
      }
      if (!sent.get()) {
        throw refusals.notSent(call, e);
      }
      String why = e.getMessage();
      throw unknown(call, why == null ? e.getClass().getSimpleName() : why, e);
    } catch (UnknownFateException | ApiException e) {
      throw e;
    } catch (Up42Exception e) { // interrupted, or the session was closed
      if (!sent.get()) {
        throw e;
      }
      throw unknown(call, "nobody waited for its answer: " + e.getMessage(), e);
    }
  }

  private JsonResponse answer(String call, RawResponse reply) {
    clock.heard(reply);
    if (REFUSALS.contains(reply.status()) && reply.problem().isNamed()) {
      throw refusals.of(call, reply);
    }
    if (!reply.isGood()) {
      String words = reply.problem().words();
      throw unknown(
          call, "the answer was " + reply.status() + (words.isEmpty() ? "" : ": " + words), null);
    }
    JsonNode json =
        reply
            .json()
            .filter(JsonNode::isObject)
            .orElseThrow(() -> unknown(call, "the answer can't be read", null));
    return new JsonResponse(reply.status(), json, reply.date());
  }

  private OkHttpClient alone(
      AtomicBoolean sent, Fence fence, AtomicReference<RuntimeException> stopped) {
    return client
        .newBuilder()
        .connectionPool(new ConnectionPool(0, 1, TimeUnit.MILLISECONDS))
        .protocols(List.of(Protocol.HTTP_1_1))
        .retryOnConnectionFailure(false)
        .followRedirects(false)
        .followSslRedirects(false)
        .addNetworkInterceptor(
            chain -> {
              try {
                fence.pass();
              } catch (RuntimeException e) { // OkHttp passes on no other kind
                stopped.set(e);
                throw new IOException("stopped before it was sent", e);
              }
              return chain.proceed(chain.request());
            })
        .eventListener(
            new EventListener() {
              @Override
              public void requestHeadersStart(Call call) {
                sent.set(true);
              }
            })
        .build();
  }

  private UnknownFateException unknown(String call, String why, @Nullable Throwable cause) {
    return new UnknownFateException(
        call
            + " was sent, but nobody knows whether it was carried out ("
            + refusals.clean(why)
            + "). Look for the job before you send it again.",
        cause);
  }
}
