package swath.sandbox.world;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the first state of a world: images in storage, EULAs, budgets, and half a year of jobs.
 * These jobs go through the same life cycle as later ones, so that ledger, storage and statuses
 * agree.
 */
final class WorldSeed {
  private static final Duration TO_STORAGE = Duration.ofDays(3);

  /** So long ago a licence got a new version, which nobody has accepted yet. */
  private static final Duration UNLICENSED_SINCE = Duration.ofDays(80);

  private final WorldOptions options;
  private final Instant start;
  private final WorldState state;
  private final Lifecycle lifecycle;

  private WorldSeed(WorldOptions options, Instant start) {
    this.options = options;
    this.start = start;
    this.state = new WorldState(options.seed(), start);
    this.lifecycle = new Lifecycle(state, options.captures());
  }

  static WorldState make(WorldOptions options, Instant start) {
    return new WorldSeed(options, start).make();
  }

  private WorldState make() {
    Catalog.scenes(options.images()).forEach(scene -> state.put(bought(scene)));
    Catalog.EULAS
        .values()
        .forEach(e -> state.eulas.put(e.key(), e.accept(e.validFrom().plus(Duration.ofDays(2)))));
    budget("Land cover", "Trees and fields", true, 30_000, 200);
    budget("Ports", null, true, null, 150);
    budget("Pilot", "Closed in spring", false, 1_000, 300);
    state.ledger.seed(Integer.MAX_VALUE);
    jobs();
    state.ledger.seed(options.kind().available);
    return state;
  }

  private static StoredItem bought(Scene scene) {
    Instant created = scene.taken().plus(TO_STORAGE);
    return new StoredItem(
        scene.itemId(),
        scene.collectionId(),
        scene.assetId(),
        scene.key(),
        Account.USER_ID,
        scene.orderId(),
        null,
        null,
        null,
        null,
        created,
        created,
        scene.place(),
        List.of(scene.product()));
  }

  private void budget(
      String name, @Nullable String description, boolean active, @Nullable Integer limit, int age) {
    Instant created = start.minus(Duration.ofDays(age));
    int year = created.atZone(ZoneOffset.UTC).getYear();
    String id = SeededRandom.uuid(state.seed, name);
    StoredBudget budget =
        new StoredBudget(
            id,
            name,
            description,
            active,
            limit,
            limit == null ? null : year + "-01-01",
            limit == null ? null : year + 1 + "-12-31",
            Account.USER_ID,
            created,
            created.plus(Duration.ofDays(20)));
    state.budgets.put(id, budget);
  }

  private void jobs() {
    Instant withdrawn = start.minus(UNLICENSED_SINCE);
    boolean licensed = true;
    int number = 0;
    for (JobOrder order : new SeededOrders(options, start, state).all()) {
      if (licensed && order.created().isAfter(withdrawn)) {
        lifecycle.advanceTo(withdrawn);
        withdrawLicences();
        licensed = false;
      }
      lifecycle.advanceTo(order.created());
      lifecycle.begin(new StoredJob(order.numbered(++number)));
    }
    if (licensed) {
      withdrawLicences();
    }
    lifecycle.advanceTo(start);
  }

  private void withdrawLicences() {
    Catalog.EULAS.values().stream()
        .filter(eula -> !eula.accepted())
        .forEach(eula -> state.eulas.put(eula.key(), eula.withdraw()));
  }
}
