package swath.sandbox;

import java.lang.ref.Cleaner;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import swath.sandbox.files.HomePath;
import swath.sandbox.web.SandboxServer;
import swath.sandbox.web.Tenant;
import swath.sandbox.world.Persistence;
import swath.sandbox.world.World;
import swath.sandbox.world.WorldClock;
import swath.sandbox.world.WorldFile;
import swath.sandbox.world.WorldOptions;
import swath.sandbox.world.WorldState;

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
 * year, or a thousand in the {@linkplain SandboxWorld#BUSY busy} one, and some 40 images; the
 * project's page {@code sandbox-differences.md} lists, endpoint by endpoint, how it differs from
 * UP42. One that nobody refers to any more, nor a session with it, is closed. Thread-safe; several
 * can run at once.
 */
public final class Sandbox implements AutoCloseable {
  private static final Cleaner FORGOTTEN = Cleaner.create();
  private static final AtomicInteger OPEN = new AtomicInteger();
  private static final int MOST_FORGOTTEN = 16;

  private final World world;
  private final SandboxClock clock;
  private final Faults faults;
  private final SandboxServer server;
  private final @Nullable Path data;
  private final Cleaner.Cleanable ending;

  private Sandbox(
      World world, SandboxServer server, Persistence persistence, @Nullable Path data, String url) {
    this.data = data;
    this.world = world;
    this.clock = new SandboxClock(world.clock());
    this.faults = new Faults(world.faults());
    this.server = server;
    this.ending = FORGOTTEN.register(this, new Ending(server, persistence));
    world.servesAt(url);
    collectSometimes();
  }

  /** Ends the server once; it must not know the sandbox, or that would never be forgotten. */
  private record Ending(SandboxServer server, Persistence persistence) implements Runnable {
    @Override
    public void run() {
      OPEN.decrementAndGet();
      server.stop();
      persistence.close();
    }
  }

  /** A notebook that starts one after the other holds few objects, but a port for each. */
  private static void collectSometimes() {
    if (OPEN.incrementAndGet() % MOST_FORGOTTEN == 0) {
      System.gc();
    }
  }

  /** Starts a notebook's sandbox: the same in every run; waits take a sixtieth of their time. */
  public static Sandbox start() {
    return builder().start();
  }

  /**
   * A sandbox that runs elsewhere: {@code Up42.connect(Sandbox.at(url, name, password))} opens a
   * session with it. Nothing is asked yet.
   *
   * @param url its address, as it printed it
   */
  public static SandboxLogin at(String url, String username, String password) {
    return new SandboxLogin(url, username, password);
  }

  /** Starts to describe a sandbox with options of its own. */
  public static SandboxBuilder builder() {
    return new SandboxBuilder();
  }

  static Sandbox start(
      Listening at,
      WorldOptions options,
      WorldClock clock,
      Instant start,
      @Nullable Path data,
      @Nullable WorldState loaded) {
    World world = new World(options, clock, start, loaded);
    Persistence persistence = data == null ? Persistence.none() : new WorldFile(world, data);
    SandboxServer server =
        new SandboxServer(Tenant.demo(world, persistence), at.names(), at.host(), at.port());
    String url = at.start(server, persistence::close);
    return new Sandbox(world, server, persistence, data, url);
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
    return clock;
  }

  /** The file that the world is kept in; empty if it is gone with the sandbox. */
  public Optional<Path> data() {
    return Optional.ofNullable(data);
  }

  /**
   * Identifies the world. It stays the same when a sandbox is started again with its file. After a
   * reset or a restored snapshot it is another one: new jobs may then have the ids of earlier ones,
   * so whatever a client remembers of a job holds for one world only.
   */
  public String worldId() {
    return world.locked(() -> world.state().worldId());
  }

  /** Lets time pass; a negative duration is an {@link IllegalArgumentException}. */
  public void advance(Duration duration) {
    world.clock().advance(duration);
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
    change(() -> world.purchase(credits));
  }

  /** Plans what is to go wrong. */
  public Faults faults() {
    return faults;
  }

  /** The credits at this moment. */
  public LedgerSummary ledger() {
    return world.locked(() -> LedgerSummary.of(world.state().ledger()));
  }

  /** How many jobs there are. */
  public int jobs() {
    return world.locked(() -> world.state().jobs().size());
  }

  /** Goes back to the world that the seed makes; tokens stay valid, faults are forgotten. */
  public void reset() {
    world.reset();
  }

  /** Writes the world to a file, from which {@link SandboxBuilder#data} starts another. */
  public void snapshot(Path file) {
    WorldFile.write(HomePath.of(file).toAbsolutePath(), WorldFile.bytes(world));
  }

  /** As {@link #snapshot(Path)}; {@code ~} is the home. */
  public void snapshot(String file) {
    snapshot(HomePath.of(file));
  }

  /** Stops listening and saves the world if it is kept in a file. A second call does nothing. */
  @Override
  public void close() {
    ending.clean();
  }

  /** Every route, as method and path template. */
  List<String> routes() {
    return server.routes();
  }

  @Override
  public String toString() {
    return "UP42 sandbox at " + url();
  }

  private void change(Runnable action) {
    world.locked(
        () -> {
          action.run();
          return true;
        });
  }
}
