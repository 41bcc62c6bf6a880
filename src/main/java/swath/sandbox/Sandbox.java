package swath.sandbox;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A server on this machine that speaks UP42's protocol: an account to learn with, to test against,
 * to break. Nothing in it costs anything.
 *
 * <pre>{@code
 * try (var sandbox = Sandbox.start()) {
 *   System.out.println(sandbox.url());
 * }
 * }</pre>
 *
 * <p>API, tokens and files share one address. It holds one account with some 250 jobs of half a
 * year and some 40 images; how it differs from UP42 is told, endpoint by endpoint, in the project's
 * page {@code sandbox-differences.md}. Thread-safe; several can run at once.
 */
public final class Sandbox implements AutoCloseable {
  private final World world;
  private final Server server;
  private final Router router;
  private final Saving saving;
  private final @Nullable Path data;
  private boolean closed;

  private Sandbox(
      World world, Server server, Router router, Saving saving, @Nullable Path data, String url) {
    this.data = data;
    this.world = world;
    this.server = server;
    this.router = router;
    this.saving = saving;
    world.servesAt(url);
  }

  /** Starts a notebook's sandbox: the same in every run, with a clock that waits a sixtieth. */
  public static Sandbox start() {
    return builder().start();
  }

  /** A sandbox that is not the usual one. */
  public static SandboxBuilder builder() {
    return new SandboxBuilder();
  }

  static Sandbox start(
      String host,
      int port,
      Options options,
      SandboxClock clock,
      Instant start,
      @Nullable Path data,
      @Nullable WorldState loaded) {
    World world = new World(options, clock, start, loaded);
    Saving saving = data == null ? Saving.none() : new WorldFile(world, data);
    Tokens tokens = new Tokens(clock);
    Router router = router(world, tokens);
    world.faults.knows(router);
    Server server = new Server(world, router, tokens, saving, host, port);
    int bound;
    try {
      bound = server.start();
    } catch (RuntimeException e) {
      saving.close();
      throw new IllegalStateException(
          "the sandbox cannot listen at %s:%s: %s".formatted(host, port, e.getMessage()), e);
    }
    return new Sandbox(world, server, router, saving, data, "http://" + shown(host) + ":" + bound);
  }

  /** A host as it stands in URLs: no wildcard, brackets around colons. */
  private static String shown(String host) {
    String shown = host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
    return shown.contains(":") ? "[" + shown + "]" : shown;
  }

  private static Router router(World world, Tokens tokens) {
    SignedUrls signed = new SignedUrls(world);
    List<Route> routes = new ArrayList<>();
    routes.addAll(new AuthApi(tokens).routes());
    routes.addAll(new ProcessesApi(world).routes());
    routes.addAll(new JobsApi(world).routes());
    routes.addAll(new EulasApi(world).routes());
    routes.addAll(new AccountApi(world).routes());
    routes.addAll(new AssetsApi(world, signed).routes());
    routes.addAll(new StacApi(world).routes());
    routes.addAll(new SearchApi(world).routes());
    routes.addAll(signed.routes());
    List<String> names = routes.stream().map(Route::name).toList();
    routes.addAll(new ControlApi(world, () -> names).routes());
    return new Router(routes);
  }

  /** The address of everything, such as {@code http://127.0.0.1:41234}; no slash at its end. */
  public String url() {
    return world.base();
  }

  /** The one account; it is the same in every sandbox. */
  public DemoAccount credentials() {
    return DemoAccount.INSTANCE;
  }

  /** The time that this sandbox lives in. */
  public SandboxClock clock() {
    return world.clock;
  }

  /** The file that the world is kept in; empty if it is gone with the sandbox. */
  public Optional<Path> data() {
    return Optional.ofNullable(data);
  }

  /**
   * Which world this is. It stays the same when a sandbox is started again with its file; after a
   * reset it is another one, though its jobs will have the same ids: what a client remembers of a
   * job is true of one life only.
   */
  public String life() {
    return world.locked(() -> world.state().life);
  }

  /** Lets time pass. */
  public void advance(Duration duration) {
    world.clock.advance(duration);
  }

  /**
   * Accepts the EULA of a process, as its page in UP42's console does.
   *
   * @throws IllegalArgumentException if there is no such process
   */
  public void acceptEula(String processId) {
    change(() -> world.acceptEula(processId));
  }

  /** Buys credits; a number that is not positive is an {@link IllegalArgumentException}. */
  public void topUp(int credits) {
    change(() -> world.state().ledger.purchase(credits));
  }

  /** What is to go wrong. */
  public Faults faults() {
    return world.faults;
  }

  /** The credits at this moment. */
  public LedgerSummary ledger() {
    return world.locked(() -> world.state().ledger.summary());
  }

  /** How many jobs there are. */
  public int jobs() {
    return world.locked(() -> world.state().jobs.size());
  }

  /** Goes back to the world that the seed makes; tokens stay valid, faults are forgotten. */
  public void reset() {
    world.reset();
  }

  /** Writes the whole world to a file, from which {@link SandboxBuilder#data} starts another. */
  public void snapshot(Path file) {
    WorldFile.write(file.toAbsolutePath(), WorldFile.bytes(world));
  }

  /** Stops listening and saves what is to be saved. A second call does nothing. */
  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      server.stop();
      saving.close();
    }
  }

  /** Every endpoint, as method and path template. */
  List<String> routes() {
    return router.routes().stream().map(Route::name).toList();
  }

  @Override
  public String toString() {
    return "UP42 sandbox at " + url();
  }

  private void change(Runnable action) {
    world.locked(
        () -> {
          action.run();
          world.changed();
          return true;
        });
  }
}
