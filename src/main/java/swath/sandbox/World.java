package swath.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one account that a sandbox serves, and everything in it. All access is within {@link
 * #locked}, which first lets happen what has become due.
 */
final class World {
  /**
   * Stands for the sandbox's own address in stored inputs: the port changes, the world does not.
   */
  static final String BASE = "{sandbox}";

  static final String ACCOUNT = "7b1d2f3c-5a0e-4c4e-9a75-2f6e8d1c0a11";

  /** The user's own workspace (its id is userinfo's {@code sub}) and two others. */
  static final List<String> WORKSPACES =
      List.of(
          "0c9a4e52-6d1f-4b7a-8e33-51d20f7ab001",
          "2f7be0d4-91c8-4a0e-b6a5-7c3e19d5b002",
          "b84d61f9-3e27-4d95-a1fc-08e6c2f4b003");

  private static final Pattern ITEM_PATH =
      Pattern.compile("/v2/assets/stac/collections/([^/]+)/items/([^/]+)");

  final WorldOptions options;
  final SandboxClock clock;
  final Faults faults;
  private final Instant start;
  private String base = "";
  private WorldState state;
  private Lifecycle lifecycle;
  private long version;

  World(WorldOptions options, SandboxClock clock, Instant start, @Nullable WorldState loaded) {
    this.options = options;
    this.clock = clock;
    this.start = start;
    this.faults = new Faults();
    this.state = loaded == null ? WorldSeed.make(options, start) : loaded;
    this.lifecycle = new Lifecycle(state, options.settlement());
  }

  /** Does something to the world as it is now; it sees and changes the world alone. */
  synchronized <T> T locked(Supplier<T> action) {
    state.now = clock.instant();
    if (lifecycle.advanceTo(state.now)) {
      version++;
    }
    return action.get();
  }

  /** The same for a request; links in its answer carry the address that it was sent to. */
  synchronized <T> T locked(String address, Supplier<T> action) {
    String own = base;
    base = address;
    try {
      return locked(action);
    } finally {
      base = own;
    }
  }

  /** Says that the world was changed and is to be saved. */
  void changed() {
    version++;
  }

  /** Grows with each change. */
  synchronized long version() {
    return version;
  }

  WorldState state() {
    return state;
  }

  /** The address that links carry now; no slash at its end. */
  String base() {
    return base;
  }

  void servesAt(String url) {
    base = url;
  }

  Instant now() {
    return state.now;
  }

  /** Makes the seeded world anew. */
  synchronized void reset() {
    faults.clear();
    take(WorldSeed.make(options, clock.restart(start)));
  }

  /** Takes another state for its own, and its time if the clock can be set. */
  synchronized void restore(WorldState other) {
    clock.restart(other.now);
    other.life = UUID.randomUUID().toString();
    take(other);
  }

  private void take(WorldState other) {
    state = other;
    lifecycle = new Lifecycle(state, options.settlement());
    version++;
  }

  /** The item that a URL of this sandbox names. */
  Optional<StoredItem> itemAt(String url) {
    if (!url.startsWith(base)) {
      return Optional.empty();
    }
    Matcher path = ITEM_PATH.matcher(url.substring(base.length()));
    if (!path.matches()) {
      return Optional.empty();
    }
    return Optional.ofNullable(state.items.get(path.group(2)))
        .filter(item -> item.collectionId().equals(path.group(1)));
  }

  /** Makes a job of inputs that fit the schema; what else is wrong with them shows in its life. */
  StoredJob execute(
      ProcessModel process,
      @Nullable String workspaceId,
      @Nullable String budgetId,
      JsonNode inputs,
      InputCheck.Findings findings) {
    int number = state.jobs.size() + 1;
    JobFault fault = faults.takeFor(process.id()).orElseGet(() -> byChance(number));
    StoredJob job =
        new StoredJob(
            new JobOrder(
                number,
                SeededRandom.uuid(state.seed, "job" + number),
                process.id(),
                workspaceId,
                budgetId,
                inputs.path("title").asText(),
                inputs.toString().replace(base + "/", BASE + "/"),
                findings.scene(),
                findings.errors().isEmpty() ? JobPrice.of(process, findings, options).credits() : 0,
                findings.errors(),
                fault,
                null,
                state.now));
    lifecycle.begin(job);
    changed();
    return job;
  }

  private @Nullable JobFault byChance(int number) {
    boolean fails = SeededRandom.of(state.seed, number + "fate").chance(options.failureRate());
    return fails ? JobFault.FAILS : null;
  }

  /** Accepts what a process asks for; unknown processes are an IllegalArgumentException. */
  void acceptEula(String processId) {
    put(eulaOf(processId).accept(state.now));
  }

  /** Makes the EULA of a process one that nobody has accepted. */
  void withdrawEula(String processId) {
    put(eulaOf(processId).withdraw());
  }

  void put(StoredEula eula) {
    state.eulas.put(eula.key(), eula);
    changed();
  }

  private StoredEula eulaOf(String processId) {
    ProcessModel process = Catalog.PROCESSES.get(processId);
    if (process == null) {
      throw new IllegalArgumentException("no process " + processId);
    }
    return Catalog.known(state.eulas, process.eula());
  }

  /** The inputs of a job as they were sent, with the present address. */
  ObjectNode definition(StoredJob job) {
    return SandboxJson.object()
        .putRawValue("inputs", new RawValue(job.order.inputs().replace(BASE + "/", base + "/")));
  }
}
