package swath.sandbox.world;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that a sandbox remembers; this is what a snapshot holds. Guarded by the world's lock. */
public final class WorldState {
  /** Which item an asset belongs to, and which of its files the asset is. */
  public record AssetPart(String itemId, ItemPart part) {}

  private static final int FORMAT = 1;

  final int swathSandbox;
  final long seed;

  /** Distinguishes worlds of the same seed: another one after each reset. */
  @JsonProperty("life")
  String worldId = UUID.randomUUID().toString();

  public Instant now;
  Ledger ledger = new Ledger();
  List<StoredJob> jobs = new ArrayList<>();
  Map<String, StoredItem> items = new LinkedHashMap<>();

  /** Items that were deleted, so that the token of a page that ended with one stays good. */
  Map<String, StoredItem> removed = new LinkedHashMap<>();

  Map<String, StoredEula> eulas = new LinkedHashMap<>();
  Map<String, StoredBudget> budgets = new LinkedHashMap<>();

  private final Map<String, StoredJob> jobsById = new LinkedHashMap<>();
  private final Map<String, AssetPart> parts = new LinkedHashMap<>();
  private final Map<String, List<String>> collections = new LinkedHashMap<>();

  WorldState(long seed, Instant now) {
    this(FORMAT, seed, now);
  }

  /** A file of another format, or without time, is refused. */
  @JsonCreator
  WorldState(
      @JsonProperty("swathSandbox") int format,
      @JsonProperty("seed") long seed,
      @JsonProperty("now") Instant now) {
    if (format != FORMAT) {
      throw new IllegalArgumentException("not a sandbox's world of format " + FORMAT);
    }
    this.swathSandbox = format;
    this.seed = seed;
    this.now = Objects.requireNonNull(now, "now");
  }

  public long seed() {
    return seed;
  }

  public String worldId() {
    return worldId;
  }

  public Ledger ledger() {
    return ledger;
  }

  /** All jobs, in the order of their creation. */
  public List<StoredJob> jobs() {
    return Collections.unmodifiableList(jobs);
  }

  /** All items in storage. */
  public Collection<StoredItem> items() {
    return Collections.unmodifiableCollection(items.values());
  }

  public Collection<StoredEula> eulas() {
    return Collections.unmodifiableCollection(eulas.values());
  }

  public Collection<StoredBudget> budgets() {
    return Collections.unmodifiableCollection(budgets.values());
  }

  public @Nullable StoredBudget budget(String id) {
    return budgets.get(id);
  }

  /** Makes the indexes, after the state was read from a file. */
  WorldState indexed() {
    ledger.recount();
    Catalog.EULAS.forEach(eulas::putIfAbsent);
    jobs.forEach(job -> jobsById.put(job.id(), job));
    items.values().forEach(this::index);
    return this;
  }

  void add(StoredJob job) {
    jobs.add(job);
    jobsById.put(job.id(), job);
  }

  public void put(StoredItem item) {
    if (items.put(item.id(), item) == null) {
      index(item);
    }
  }

  private void index(StoredItem item) {
    for (ItemPart part : ItemPart.of(item)) {
      parts.put(part.assetId(item), new AssetPart(item.id(), part));
    }
    collections.computeIfAbsent(item.collectionId(), id -> new ArrayList<>()).add(item.id());
  }

  /** Removes a collection with its items. */
  public void removeCollection(String collectionId) {
    for (StoredItem item : itemsOf(collectionId)) {
      items.remove(item.id());
      removed.put(item.id(), item);
      ItemPart.of(item).forEach(part -> parts.remove(part.assetId(item)));
    }
    collections.remove(collectionId);
  }

  /** The item that an id named before its deletion. */
  public @Nullable StoredItem removedItem(String id) {
    return removed.get(id);
  }

  /** An item of a deleted collection. */
  public @Nullable StoredItem removedItemOf(String collectionId) {
    return removed.values().stream()
        .filter(item -> item.collectionId().equals(collectionId))
        .findFirst()
        .orElse(null);
  }

  public @Nullable StoredJob job(String id) {
    return jobsById.get(id);
  }

  /** The asset's item and which part of it the asset is; null if there is none. */
  public @Nullable AssetPart part(String assetId) {
    return parts.get(assetId);
  }

  public StoredItem item(AssetPart part) {
    return Catalog.known(items, part.itemId());
  }

  /** The ids of the collections, in the order in which they were made. */
  public Stream<String> collectionIds() {
    return collections.keySet().stream();
  }

  /** The items of a collection; none if there is no such collection. */
  public List<StoredItem> itemsOf(String collectionId) {
    return collections.getOrDefault(collectionId, List.of()).stream()
        .map(id -> Catalog.known(items, id))
        .toList();
  }
}
