package swath.sandbox.web;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.io.Receiver;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.GracefulShutdownHandler;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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
import org.xnio.IoUtils;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.Xnio;
import org.xnio.XnioWorker;
import swath.sandbox.world.PlannedFault;
import swath.sandbox.world.World;

/**
 * Undertow in front of the routes: reads a request, asks the world of its account, injects the
 * faults that are planned. A request is handled alone with its world; its answer is sent outside
 * the world's lock. Bodies come and go without holding a thread, so that no slow client holds up
 * others.
 */
public final class SandboxServer {
  /** Referenced here, since the logging library collects unreferenced loggers with their levels. */
  private static final List<Logger> QUIET =
      List.of(
          Logger.getLogger("io.undertow"),
          Logger.getLogger("org.xnio"),
          Logger.getLogger("org.jboss.threads"));

  private static final long GRACE_MILLIS = 1_000;
  private static final int PATIENCE_MILLIS = 20_000;
  private static final int IDLE_MILLIS = 120_000;

  private final List<Tenant> tenants;
  private final ControlGate gate;
  private final boolean isClass;
  private final BodyLimits limits = new BodyLimits();
  private final GracefulShutdownHandler handler;
  private final Undertow undertow;

  static {
    // The schema validator's logging library prints three lines where it finds no provider.
    if (System.getProperty("slf4j.internal.verbosity") == null) {
      System.setProperty("slf4j.internal.verbosity", "ERROR");
    }
  }

  /** The threads of all sandboxes of this JVM, so that many of them cost no more. */
  private static final class Threads {
    static final XnioWorker SHARED = shared();

    private static XnioWorker shared() {
      try {
        return Xnio.getInstance(Undertow.class.getClassLoader())
            .createWorker(
                OptionMap.builder()
                    .set(Options.WORKER_IO_THREADS, 2)
                    .set(Options.WORKER_TASK_CORE_THREADS, 4)
                    .set(Options.WORKER_TASK_MAX_THREADS, 64)
                    .set(Options.THREAD_DAEMON, true)
                    .set(Options.TCP_NODELAY, true)
                    .set(Options.WORKER_NAME, "sandbox")
                    .getMap());
      } catch (IOException e) {
        throw new UncheckedIOException("the sandbox's threads can't be started", e);
      }
    }
  }

  /** A server of one account. */
  public SandboxServer(Tenant tenant, Set<String> names, String host, int port) {
    this(List.of(tenant), names, "", host, port);
  }

  /**
   * A server of several accounts.
   *
   * @param names what this machine is called, besides its addresses
   * @param teacher the password of the control plane; empty where it needs none
   */
  public SandboxServer(
      List<Tenant> tenants, Set<String> names, String teacher, String host, int port) {
    QUIET.forEach(logger -> logger.setLevel(Level.OFF));
    this.tenants = List.copyOf(tenants);
    this.isClass = !teacher.isEmpty();
    this.gate = new ControlGate(names, teacher);
    this.handler = new GracefulShutdownHandler(this::receive);
    this.undertow =
        Undertow.builder()
            .addHttpListener(port, host)
            .setWorker(Threads.SHARED)
            .setSocketOption(Options.READ_TIMEOUT, PATIENCE_MILLIS)
            .setSocketOption(Options.WRITE_TIMEOUT, PATIENCE_MILLIS)
            .setSocketOption(Options.BACKLOG, 1_000)
            .setServerOption(UndertowOptions.REQUEST_PARSE_TIMEOUT, PATIENCE_MILLIS)
            .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, IDLE_MILLIS)
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
    return tenants.get(0).routes();
  }

  /** Waits for the body without a thread; then a worker answers. */
  private void receive(HttpServerExchange exchange) {
    try {
      limits.admit(exchange);
    } catch (Refusal refusal) {
      exchange.setPersistent(false); // what is still to come is not read
      send(exchange, tenants.get(0), refusal.response());
      return;
    }
    exchange
        .getRequestReceiver()
        .receiveFullBytes(
            (whole, body) -> whole.dispatch(worker -> handle(worker, body)),
            (broken, error) -> {
              broken.setPersistent(false);
              if (error instanceof Receiver.RequestToLargeException) {
                send(broken, tenants.get(0), tooLarge(broken));
              } else {
                IoUtils.safeClose(broken.getConnection());
              }
            });
  }

  private static SandboxResponse tooLarge(HttpServerExchange exchange) {
    return ErrorFormat.of(exchange.getRequestPath())
        .error(413, "The body is larger than %s MB.".formatted(BodyLimits.of(exchange) >> 20));
  }

  private void handle(HttpServerExchange exchange, byte[] body) throws IOException {
    boolean control =
        exchange.getRequestPath().startsWith(ControlApi.ROOT)
            || exchange.getRequestPath().equals("/");
    try {
      if (control) {
        gate.check(exchange);
      }
      Map<String, List<String>> query = query(exchange);
      List<Tenant> asked =
          control ? chosen(exchange, query) : List.of(tenant(exchange, query, body));
      if (isClass && exchange.getRequestPath().equals("/")) {
        send(exchange, asked.get(0), StartPage.ofClass(tenants, address(exchange)));
        return;
      }
      for (Tenant tenant : asked.subList(1, asked.size())) {
        serve(exchange, tenant, control, query, body);
      }
      Served served = serve(exchange, asked.get(0), control, query, body);
      if (served.fault().isPresent()) {
        exchange.startBlocking();
        head(exchange, asked.get(0), served.response(), served.body());
        FaultInjector.send(exchange, served.body(), served.fault().get());
      } else {
        send(exchange, asked.get(0), served.response(), served.body());
      }
    } catch (Refusal refusal) {
      send(exchange, tenants.get(0), refusal.response());
    }
  }

  private record Served(SandboxResponse response, byte[] body, Optional<PlannedFault> fault) {}

  private Served serve(
      HttpServerExchange exchange,
      Tenant tenant,
      boolean control,
      Map<String, List<String>> query,
      byte[] sent) {
    World world = tenant.world();
    if (!control) {
      world.clock().requested();
    }
    Optional<PlannedFault> fault = Optional.empty();
    SandboxResponse response;
    byte[] body;
    try {
      Router.Match match =
          tenant.router().find(exchange.getRequestMethod().toString(), exchange.getRequestPath());
      SandboxRequest request = request(exchange, match, query, sent);
      fault = control ? Optional.empty() : world.faults().takeFault(match.route().name());
      response = answer(tenant, match.route(), request, fault);
      body = response.body().get();
    } catch (Refusal refusal) {
      response = refusal.response();
      body = response.body().get();
    } catch (RuntimeException bug) {
      response = ErrorFormat.of(exchange.getRequestPath()).error(500, "The sandbox failed: " + bug);
      body = response.body().get();
    }
    if (!control) {
      tenant.heard(
          exchange.getRequestMethod() + " " + exchange.getRequestPath() + ": " + response.status(),
          world.clock().instant());
    }
    return new Served(response, body, fault);
  }

  /** Whose world a request means: by its log-in, its token or its signature. */
  private Tenant tenant(HttpServerExchange exchange, Map<String, List<String>> query, byte[] body) {
    String path = exchange.getRequestPath();
    String token = bearer(exchange);
    Map<String, String> form =
        path.equals(AuthApi.TOKEN)
            ? AuthApi.form(new String(body, StandardCharsets.UTF_8))
            : Map.of();
    return tenants.stream()
        .filter(
            tenant ->
                (form.containsKey("refresh_token")
                        ? tenant.tokens().refresh(form.get("refresh_token")) != null
                        : tenant.username().equals(form.get("username")))
                    || tenant.tokens().access(token) != null
                    || tenant.signed().hasSigned(path, query))
        .findFirst()
        .orElse(tenants.get(0));
  }

  /**
   * Those that a call of the control plane names; all where it names none and changes something.
   */
  private List<Tenant> chosen(HttpServerExchange exchange, Map<String, List<String>> query) {
    List<String> names = isClass ? query.remove("account") : null;
    if (names == null || names.isEmpty()) {
      boolean isForOne =
          isClass
              && (exchange.getRequestMethod().toString().equals("GET")
                  || exchange.getRequestPath().endsWith("/snapshot"))
              && !exchange.getRequestPath().equals("/");
      if (isForOne) {
        throw ErrorFormat.V2.refusal(400, "Name an account: ?account=" + tenants.get(0).username());
      }
      return tenants;
    }
    return tenants.stream()
        .filter(tenant -> tenant.username().equals(names.get(0)))
        .findFirst()
        .map(List::of)
        .orElseThrow(
            () -> ErrorFormat.V2.refusal(404, "There is no account " + names.get(0) + "."));
  }

  private SandboxResponse answer(
      Tenant tenant, Route route, SandboxRequest request, Optional<PlannedFault> fault) {
    fault
        .filter(f -> f.kind() == PlannedFault.Kind.REVOKE_TOKEN)
        .ifPresent(f -> tenant.tokens().revokeAll());
    Optional<PlannedFault> replacing = fault.filter(f -> f.kind().replacesAnswer());
    if (replacing.isPresent() && !replacing.get().handled()) {
      return FaultInjector.replacement(request, replacing.get());
    }
    SandboxResponse response;
    try {
      authorize(tenant, route, request);
      tenant.router().checkQuery(route, request.query());
      response = tenant.world().locked(request.address(), () -> route.handler().apply(request));
    } catch (Refusal refusal) {
      response = refusal.response();
    }
    if (response.durable()) {
      tenant.persistence().now();
    }
    return replacing.isPresent() ? FaultInjector.replacement(request, replacing.get()) : response;
  }

  private static void authorize(Tenant tenant, Route route, SandboxRequest request) {
    if (!route.open() && tenant.tokens().access(request.bearer()) == null) {
      throw new Refusal(
          request
              .format()
              .error(401, "The access token is missing, unknown or older than five minutes.")
              .with("WWW-Authenticate", "Bearer realm=\"public\""));
    }
  }

  private static void send(HttpServerExchange exchange, Tenant tenant, SandboxResponse response) {
    send(exchange, tenant, response, response.body().get());
  }

  private static void send(
      HttpServerExchange exchange, Tenant tenant, SandboxResponse response, byte[] body) {
    head(exchange, tenant, response, body);
    if (body.length > 0 && response.status() != 204) {
      exchange.getResponseSender().send(ByteBuffer.wrap(body));
    } else {
      exchange.endExchange();
    }
  }

  private static void head(
      HttpServerExchange exchange, Tenant tenant, SandboxResponse response, byte[] body) {
    exchange.setStatusCode(response.status());
    exchange
        .getResponseHeaders()
        .put(
            Headers.DATE,
            DateTimeFormatter.RFC_1123_DATE_TIME.format(
                tenant.world().clock().instant().atOffset(ZoneOffset.UTC)));
    response
        .headers()
        .forEach((name, value) -> exchange.getResponseHeaders().put(new HttpString(name), value));
    if (response.status() != 204) {
      exchange.setResponseContentLength(body.length);
    }
  }

  private static Map<String, List<String>> query(HttpServerExchange exchange) {
    Map<String, List<String>> query = new LinkedHashMap<>();
    exchange
        .getQueryParameters()
        .forEach((name, values) -> query.put(name, new ArrayList<>(values)));
    return query;
  }

  private static String bearer(HttpServerExchange exchange) {
    String authorization = exchange.getRequestHeaders().getFirst(Headers.AUTHORIZATION);
    return authorization != null && authorization.startsWith("Bearer ")
        ? authorization.substring(7)
        : "";
  }

  private static String address(HttpServerExchange exchange) {
    return "http://" + exchange.getHostAndPort();
  }

  private static SandboxRequest request(
      HttpServerExchange exchange,
      Router.Match match,
      Map<String, List<String>> query,
      byte[] body) {
    String authorization = exchange.getRequestHeaders().getFirst(Headers.AUTHORIZATION);
    String range = exchange.getRequestHeaders().getFirst(Headers.RANGE);
    return new SandboxRequest(
        match.route().method(),
        match.route().format(),
        match.path(),
        query,
        address(exchange),
        authorization == null ? "" : authorization,
        range == null ? "" : range,
        body);
  }
}
