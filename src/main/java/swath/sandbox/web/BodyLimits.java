package swath.sandbox.web;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.util.concurrent.atomic.AtomicLong;

/** How large bodies may be, each and all that are under way together. Thread-safe. */
final class BodyLimits {
  private static final long LARGEST = 2L << 20;
  private static final long LARGEST_SNAPSHOT = 64L << 20;
  private static final long MOST = 128L << 20;

  private final AtomicLong underWay = new AtomicLong();

  /** The most bytes of that request. */
  static long of(HttpServerExchange exchange) {
    boolean isSnapshot =
        exchange.getRequestMethod().toString().equals("PUT")
            && exchange.getRequestPath().equals(ControlApi.ROOT + "/snapshot");
    return isSnapshot ? LARGEST_SNAPSHOT : LARGEST;
  }

  /** Lets it in, until it is over, or refuses it. */
  void admit(HttpServerExchange exchange) {
    long limit = of(exchange);
    exchange.setMaxEntitySize(limit);
    long told = exchange.getRequestContentLength();
    if (told > limit) {
      throw ErrorFormat.of(exchange.getRequestPath())
          .refusal(413, "The body is larger than %s MB.".formatted(limit >> 20));
    }
    boolean isChunked = exchange.getRequestHeaders().contains(Headers.TRANSFER_ENCODING);
    long expected = told >= 0 ? told : isChunked ? limit : 0;
    if (expected == 0) {
      return;
    }
    if (underWay.addAndGet(expected) > MOST) {
      underWay.addAndGet(-expected);
      throw new Refusal(
          ErrorFormat.of(exchange.getRequestPath())
              .error(503, "Too many bodies are under way.")
              .with("Retry-After", "2"));
    }
    exchange.addExchangeCompleteListener(
        (done, next) -> {
          underWay.addAndGet(-expected);
          next.proceed();
        });
  }
}
