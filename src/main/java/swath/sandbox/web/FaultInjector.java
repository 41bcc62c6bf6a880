package swath.sandbox.web;

import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.xnio.IoUtils;
import org.xnio.Options;
import swath.sandbox.world.PlannedFault;

/** Carries out planned faults of connections. */
final class FaultInjector {
  private static final int SLOW_STEPS = 10;

  private FaultInjector() {}

  static SandboxResponse replacement(SandboxRequest request, PlannedFault fault) {
    int status = fault.kind() == PlannedFault.Kind.STATUS ? fault.status() : 500;
    SandboxResponse response =
        request.format().error(status, "A fault that this sandbox was asked for.");
    return fault.retryAfter() < 0
        ? response
        : response.with("Retry-After", Integer.toString(fault.retryAfter()));
  }

  static void send(HttpServerExchange exchange, byte[] body, PlannedFault fault)
      throws IOException {
    switch (fault.kind()) {
      case STATUS, REVOKE_TOKEN -> write(exchange, body);
      case RESET -> abort(exchange);
      case STALL -> {
        pause(fault.delay().toMillis());
        abort(exchange);
      }
      case SLOW_BODY -> slowly(exchange, body, fault.delay().toMillis());
      case HALF_BODY -> {
        OutputStream out = exchange.getOutputStream();
        out.write(body, 0, body.length / 2);
        out.flush();
        abort(exchange);
      }
      case BAD_JSON -> {
        byte[] bad = "{\"jobID\": <not json>".getBytes(StandardCharsets.UTF_8);
        exchange.setResponseContentLength(bad.length);
        write(exchange, bad);
      }
    }
  }

  private static void slowly(HttpServerExchange exchange, byte[] body, long millis)
      throws IOException {
    OutputStream out = exchange.getOutputStream();
    for (int i = 0; i < SLOW_STEPS; i++) {
      int from = body.length * i / SLOW_STEPS;
      out.write(body, from, body.length * (i + 1) / SLOW_STEPS - from);
      out.flush();
      pause(millis / SLOW_STEPS);
    }
  }

  private static void write(HttpServerExchange exchange, byte[] body) throws IOException {
    if (body.length > 0) {
      exchange.getOutputStream().write(body);
    }
  }

  /** Closes with a reset, as a broken network does, where the platform lets us. */
  private static void abort(HttpServerExchange exchange) {
    try {
      exchange.getConnection().setOption(Options.CLOSE_ABORT, true);
    } catch (IOException | RuntimeException e) {
      // then it is closed without a reset, which a client also sees as an end without an answer
    }
    IoUtils.safeClose(exchange.getConnection());
  }

  private static void pause(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
