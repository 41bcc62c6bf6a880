package swath.sandbox.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one account that a sandbox serves, and everything in it. All access is within {@link
 * #locked}, which first carries out the transitions of jobs that have become due.
 */
public final class World {
  private static final Pattern ITEM_PATH =
      Pattern.compile("/v2/assets/stac/collections/([^/]+)/items/([^/]+)");

  private final WorldOptions options;
  private final WorldClock clock;
  private final FaultPlan faults = new FaultPlan();
  private final Instant start;
  private String base = "";
  private WorldState state;
  private Lifecycle lifecycle;
  private long version;

  public World(WorldOptions options, WorldClock clock, Instant start, @Nullable WorldState loaded) {
    this.options = options;
    this.clock = clock;
    this.start = start;
    this.state = loaded == null ? WorldSeed.make(options, start) : loaded;
    this.lifecycle = new Lifecycle(state, options.captures());
  }

  /** Runs an action on the world as it is now; no other action runs meanwhile. */
  public synchronized <T> T locked(Supplier<T> action) {
    state.now = clock.instant();
    if (lifecycle.advanceTo(state.now)) {
      version++;
    }
    return action.get();
  }

  /** The same for a request; links in its answer carry the address that it was sent to. */
  public synchronized <T> T locked(String address, Supplier<T> action) {
    String own = base;
    base = address;
    try {
      return locked(action);
    } finally {
      base = own;
    }
  }

  /** Says that the world was changed and is to be saved. */
  public void changed() {
    version++;
  }

  /** Grows with each change. */
  synchronized long version() {
    return version;
  }

  public WorldOptions options() {
    return options;
  }

  public WorldClock clock() {
    return clock;
  }

  /** The faults that are still to happen. */
  public FaultPlan faults() {
    return faults;
  }

  public WorldState state() {
    return state;
  }

  /** The address that links carry now; no slash at its end. */
  public String base() {
    return base;
  }

  public void servesAt(String url) {
    base = url;
  }

  public Instant now() {
    return state.now;
  }

  /** Makes the seeded world anew. */
  public synchronized void reset() {
    faults.clear();
    take(WorldSeed.make(options, clock.restart(start)));
  }

  /** Replaces the state by another, and the time by its time if the clock can be set. */
  public synchronized void restore(WorldState other) {
    clock.restart(other.now);
    other.worldId = UUID.randomUUID().toString();
    take(other);
  }

  private void take(WorldState other) {
    state = other;
    lifecycle = new Lifecycle(state, options.captures());
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

  /** Makes a job of inputs that fit the schema; with other errors it ends as {@code invalid}. */
  public StoredJob execute(
      ProcessModel process,
      @Nullable String workspaceId,
      @Nullable String budgetId,
      JsonNode inputs,
      CheckedInputs checked) {
    int number = state.jobs.size() + 1;
    JobFate fate = faults.takeFate(process.id()).orElseGet(() -> byChance(number));
    StoredJob job =
        new StoredJob(
            new JobOrder(
                number,
                SeededRandom.uuid(state.seed, "job" + number),
                process.id(),
                workspaceId,
                budgetId,
                inputs.path("title").asText(),
                stored(inputs.toString()),
                checked.scene(),
                checked.areValid() ? JobPrice.of(process, checked, options).credits() : 0,
                checked.errors().stream()
                    .map(error -> new InputError(error.name(), stored(error.message())))
                    .toList(),
                fate,
                null,
                options.kind().tails,
                state.now));
    lifecycle.begin(job);
    changed();
    return job;
  }

  private @Nullable JobFate byChance(int number) {
    boolean fails = SeededRandom.of(state.seed, number + "fate").chance(options.failureRate());
    return fails ? JobFate.FAILS : null;
  }

  /** Accepts the EULA of a process; an unknown process is an {@link IllegalArgumentException}. */
  public void acceptEula(String processId) {
    put(eulaOf(processId).accept(state.now));
  }

  /** Makes the EULA of a process one that nobody has accepted. */
  public void withdrawEula(String processId) {
    put(eulaOf(processId).withdraw());
  }

  public void put(StoredEula eula) {
    state.eulas.put(eula.key(), eula);
    changed();
  }

  /** Buys credits; a number that is not positive is an {@link IllegalArgumentException}. */
  public void purchase(int credits) {
    state.ledger.purchase(credits);
    changed();
  }

  private StoredEula eulaOf(String processId) {
    ProcessModel process = Catalog.PROCESSES.get(processId);
    if (process == null) {
      throw new IllegalArgumentException("no process " + processId);
    }
    return Catalog.known(state.eulas, process.eula());
  }

  private String stored(String text) {
    return text.replace(base + "/", JobOrder.BASE + "/");
  }

  /** A stored text with the present address in place of its placeholder. */
  public String text(String stored) {
    return stored.replace(JobOrder.BASE + "/", base + "/");
  }

  /** The inputs of a job as they were sent, with the present address. */
  public ObjectNode definition(StoredJob job) {
    return SandboxJson.object().putRawValue("inputs", new RawValue(text(job.order.inputs())));
  }
}
