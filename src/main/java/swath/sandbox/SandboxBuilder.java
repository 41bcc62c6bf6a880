package swath.sandbox;

import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import swath.sandbox.files.HomePath;
import swath.sandbox.world.RunningClock;
import swath.sandbox.world.SteppedClock;
import swath.sandbox.world.World;
import swath.sandbox.world.WorldClock;
import swath.sandbox.world.WorldFile;
import swath.sandbox.world.WorldOptions;
import swath.sandbox.world.WorldState;

/**
 * Options of a sandbox. By default it has a notebook's clock, a free port on loopback and the
 * default seed, and its world is gone when it is closed.
 *
 * <pre>{@code
 * var sandbox = Sandbox.builder().manualClock().jobs(10).start();
 * }</pre>
 *
 * <p>Not thread-safe.
 */
public final class SandboxBuilder {
  private static final int MOST_IMAGES = 2_000;

  private String host = "127.0.0.1";
  private int port;
  private WorldOptions options = WorldOptions.DEFAULT;
  private @Nullable Integer jobs;
  private @Nullable Path data;
  private Function<Instant, WorldClock> clock = SteppedClock::notebook;
  private boolean running;
  private final Set<String> names = new HashSet<>();

  SandboxBuilder() {}

  /** The address to listen at; other machines reach it only if it is not loopback. */
  public SandboxBuilder host(String newHost) {
    host = Objects.requireNonNull(newHost, "host");
    return this;
  }

  /** The port to listen at; 0, the default, is any free one. */
  public SandboxBuilder port(int newPort) {
    port = newPort;
    return this;
  }

  /** A name of this machine by which its control plane may be called, besides its addresses. */
  public SandboxBuilder name(String name) {
    names.add(Objects.requireNonNull(name, "name"));
    return this;
  }

  /** Fixes ids, durations, prices and failures. */
  public SandboxBuilder seed(long seed) {
    options = options.withSeed(seed);
    return this;
  }

  /** Which account it holds at the beginning; by default {@link SandboxWorld#SMALL}. */
  public SandboxBuilder world(SandboxWorld world) {
    options = options.withKind(world.kind);
    return this;
  }

  /** How many jobs there are at the beginning; by default as many as the world usually has. */
  public SandboxBuilder jobs(int count) {
    jobs = count;
    return this;
  }

  /**
   * How many images there are in storage at the beginning; by default 42. More are earlier passes
   * over the same places.
   *
   * @throws IllegalArgumentException if it is below 42 or above 2,000
   */
  public SandboxBuilder images(int count) {
    if (count < WorldOptions.DEFAULT.images() || count > MOST_IMAGES) {
      throw new IllegalArgumentException(
          "A sandbox has 42 to 2,000 images, not %s.".formatted(count));
    }
    options = options.withImages(count);
    return this;
  }

  /** A file that the world is loaded from, if it exists, and saved to. */
  public SandboxBuilder data(Path file) {
    data = HomePath.of(Objects.requireNonNull(file, "file"));
    return this;
  }

  /** As {@link #data(Path)}; {@code ~} is the home. */
  public SandboxBuilder data(String file) {
    return data(HomePath.of(file));
  }

  /**
   * Begins anew: removes the file of {@link #data}, and the journals that sessions kept beside it.
   * Of a file that was not given, nothing is removed.
   *
   * @throws java.io.UncheckedIOException if a file can't be removed
   */
  public SandboxBuilder anew() {
    Path file = data;
    if (file != null) {
      WorldFile.remove(file);
    }
    return this;
  }

  /** A clock that stands still, but each request moves it by a second; a wait takes a sixtieth. */
  public SandboxBuilder notebookClock() {
    return clock(SteppedClock::notebook, false);
  }

  /** A clock that stands still; waits move it and take no time. For tests. */
  public SandboxBuilder manualClock() {
    return clock(SteppedClock::manual, false);
  }

  /** A clock that runs by itself, {@code speed} times as fast as real time. */
  public SandboxBuilder clockSpeed(double speed) {
    return clock(start -> new RunningClock(start, speed), true);
  }

  private SandboxBuilder clock(Function<Instant, WorldClock> newClock, boolean runs) {
    clock = newClock;
    running = runs;
    return this;
  }

  /** Where successful jobs rest; by default {@link Settlement#CAPTURED}. */
  public SandboxBuilder settlement(Settlement settlement) {
    options = options.withCaptures(settlement == Settlement.CAPTURED);
    return this;
  }

  /** How credits are rounded to integers; by default up. */
  public SandboxBuilder rounding(RoundingMode rounding) {
    options = options.withRounding(rounding);
    return this;
  }

  /** The status of a successful execution, 201 (the default) or 200. */
  public SandboxBuilder executionStatus(int status) {
    options = options.withExecutionStatus(status);
    return this;
  }

  /** The share of new jobs that fail by chance, 0 (the default) to 1. */
  public SandboxBuilder failureRate(double rate) {
    options = options.withFailureRate(rate);
    return this;
  }

  /** Whether each job must name a budget; by default it need not. */
  public SandboxBuilder budgetsEnforced(boolean enforced) {
    options = options.withBudgetsEnforced(enforced);
    return this;
  }

  /**
   * Starts the sandbox.
   *
   * @throws java.io.UncheckedIOException if the file cannot be read
   * @throws IllegalStateException if the port is in use; the message names it
   */
  public Sandbox start() {
    WorldOptions chosen = jobs == null ? options : options.withJobs(jobs);
    WorldState loaded = data == null ? null : WorldFile.load(data);
    Instant start = start(loaded);
    return Sandbox.start(listening(), chosen, clock.apply(start), start, data, loaded);
  }

  /**
   * Starts a sandbox for a class: accounts {@code student-01} and so on, each with a password and a
   * world of its own, and a password for the teacher. A file of {@link #data} keeps names and
   * passwords, and files beside it the worlds.
   *
   * @throws IllegalStateException if the port is in use; the message names it
   */
  public ClassSandbox startClass(int accounts) {
    if (accounts < 1 || accounts > ClassSandbox.MOST) {
      throw new IllegalArgumentException(
          "A class has 1 to %s accounts, not %s.".formatted(ClassSandbox.MOST, accounts));
    }
    WorldOptions chosen = jobs == null ? options : options.withJobs(jobs);
    return ClassSandbox.start(
        listening(),
        data,
        accounts,
        file -> {
          WorldState loaded = file == null ? null : WorldFile.load(file);
          Instant start = start(loaded);
          return new World(chosen, clock.apply(start), start, loaded);
        });
  }

  private Listening listening() {
    return new Listening(host, port, Set.copyOf(names));
  }

  private Instant start(@Nullable WorldState loaded) {
    Instant start = running ? Instant.now() : fixedStart();
    return loaded != null && (!running || loaded.now.isAfter(start)) ? loaded.now : start;
  }

  /** A working day in June, chosen by the seed. */
  private Instant fixedStart() {
    return Instant.parse("2026-06-15T09:00:00Z")
        .plus(Duration.ofDays(7 * Math.floorMod(options.seed(), 4L)));
  }
}
