package swath.sandbox.web;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.server.handlers.GracefulShutdownHandler;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xnio.Options;
import swath.sandbox.world.Persistence;
import swath.sandbox.world.PlannedFault;
import swath.sandbox.world.World;

/**
 * Undertow in front of the routes: reads a request, asks the world, injects the faults that are
 * planned. A request is handled alone with the world; its answer is sent outside the world's lock.
 */
public final class SandboxServer {
  /** Referenced here, since the logging library collects unreferenced loggers with their levels. */
  private static final List<Logger> QUIET =
      List.of(
          Logger.getLogger("io.undertow"),
          Logger.getLogger("org.xnio"),
          Logger.getLogger("org.jboss.threads"));

  private static final long GRACE_MILLIS = 1_000;

  private final World world;
  private final Router router;
  private final TokenIssuer tokens;
  private final Persistence persistence;
  private final GracefulShutdownHandler handler;
  private final Undertow undertow;

  public SandboxServer(World world, Persistence persistence, String host, int port) {
    QUIET.forEach(logger -> logger.setLevel(Level.OFF));
    this.world = world;
    this.tokens = new TokenIssuer(world.clock());
    this.router = new Router(Endpoints.of(world, tokens));
    world.faults().setRoutes(Set.copyOf(routes()));
    this.persistence = persistence;
    this.handler = new GracefulShutdownHandler(new BlockingHandler(this::handle));
    this.undertow =
        Undertow.builder()
            .addHttpListener(port, host)
            .setIoThreads(2)
            .setWorkerThreads(64)
            .setWorkerOption(Options.THREAD_DAEMON, true)
            .setServerOption(UndertowOptions.ALWAYS_SET_DATE, false)
            .setHandler(handler)
            .build();
  }

  /** Starts listening and returns the port. */
  public int start() {
    undertow.start();
    return ((InetSocketAddress) undertow.getListenerInfo().get(0).getAddress()).getPort();
  }

  /** Lets requests that are being answered end, for a second at most. */
  public void stop() {
    handler.shutdown();
    try {
      handler.awaitShutdown(GRACE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    undertow.stop();
  }

  /** Every route, as method and path template. */
  public List<String> routes() {
    return router.routes().stream().map(Route::name).toList();
  }

  private void handle(HttpServerExchange exchange) throws IOException {
    boolean control = exchange.getRequestPath().startsWith(ControlApi.ROOT);
    if (!control) {
      world.clock().requested();
    }
    Optional<PlannedFault> fault = Optional.empty();
    SandboxResponse response;
    byte[] body;
    try {
      Router.Match match =
          router.find(exchange.getRequestMethod().toString(), exchange.getRequestPath());
      SandboxRequest request = request(exchange, match);
      fault = control ? Optional.empty() : world.faults().takeFault(match.route().name());
      response = answer(match.route(), request, fault);
      body = response.body().get();
    } catch (Refusal refusal) {
      response = refusal.response();
      body = response.body().get();
    } catch (RuntimeException bug) {
      response = ErrorFormat.of(exchange.getRequestPath()).error(500, "The sandbox failed: " + bug);
      body = response.body().get();
    }
    send(exchange, response, body, fault);
  }

  private SandboxResponse answer(
      Route route, SandboxRequest request, Optional<PlannedFault> fault) {
    fault
        .filter(f -> f.kind() == PlannedFault.Kind.REVOKE_TOKEN)
        .ifPresent(f -> tokens.revokeAll());
    Optional<PlannedFault> replacing = fault.filter(f -> f.kind().replacesAnswer());
    if (replacing.isPresent() && !replacing.get().handled()) {
      return FaultInjector.replacement(request, replacing.get());
    }
    SandboxResponse response;
    try {
      authorize(route, request);
      router.checkQuery(route, request.query());
      response = world.locked(request.address(), () -> route.handler().apply(request));
    } catch (Refusal refusal) {
      response = refusal.response();
    }
    if (response.durable()) {
      persistence.now();
    }
    return replacing.isPresent() ? FaultInjector.replacement(request, replacing.get()) : response;
  }

  private void authorize(Route route, SandboxRequest request) {
    if (!route.open() && tokens.access(request.bearer()) == null) {
      throw new Refusal(
          request
              .format()
              .error(401, "The access token is missing, unknown or older than five minutes.")
              .with("WWW-Authenticate", "Bearer realm=\"public\""));
    }
  }

  private void send(
      HttpServerExchange exchange,
      SandboxResponse response,
      byte[] body,
      Optional<PlannedFault> fault)
      throws IOException {
    exchange.setStatusCode(response.status());
    exchange
        .getResponseHeaders()
        .put(
            Headers.DATE,
            DateTimeFormatter.RFC_1123_DATE_TIME.format(
                world.clock().instant().atOffset(ZoneOffset.UTC)));
    response
        .headers()
        .forEach((name, value) -> exchange.getResponseHeaders().put(new HttpString(name), value));
    if (response.status() != 204) {
      exchange.setResponseContentLength(body.length);
    }
    if (fault.isPresent()) {
      FaultInjector.send(exchange, body, fault.get());
    } else if (body.length > 0) {
      exchange.getOutputStream().write(body);
    }
  }

  private static SandboxRequest request(HttpServerExchange exchange, Router.Match match)
      throws IOException {
    Map<String, List<String>> query = new LinkedHashMap<>();
    exchange
        .getQueryParameters()
        .forEach((name, values) -> query.put(name, new ArrayList<>(values)));
    String authorization = exchange.getRequestHeaders().getFirst(Headers.AUTHORIZATION);
    String range = exchange.getRequestHeaders().getFirst(Headers.RANGE);
    return new SandboxRequest(
        match.route().method(),
        match.route().format(),
        match.path(),
        query,
        "http://" + exchange.getHostAndPort(),
        authorization == null ? "" : authorization,
        range == null ? "" : range,
        exchange.getInputStream().readAllBytes());
  }
}
