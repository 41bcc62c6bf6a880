package swath.stac;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import swath.error.CallInterruptedException;
import swath.error.Up42Exception;
import swath.feature.FeatureCounts;
import swath.http.HttpClient;
import swath.http.JsonFields;
import swath.view.Sanitizer;

/**
 * Fetches thumbnails, sizes and origins of items, and counts features in GeoJSON files: of at most
 * twelve items, all requests at once, for at most five real seconds. A steady session sends one
 * request after the other. An error is kept with its item and does not stop the others.
 */
final class PreviewFetcher {
  static final int MOST = 12;
  static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int LARGEST_PICTURE = 8 << 20;
  private static final long LARGEST_GEO_JSON = 32L << 20;
  private static final int LONGEST_REASON = 200;

  private final Duration patience;
  private final List<Part> pictures = new ArrayList<>();
  private final List<Part> sizes = new ArrayList<>();
  private final List<Part> counts = new ArrayList<>();
  private final Map<String, List<ItemMetadata>> made = new LinkedHashMap<>();

  private PreviewFetcher(Duration patience) {
    this.patience = patience;
  }

  /** What one or two requests fetch. */
  private record Part(ItemMetadata item, String name, Callable<UnaryOperator<ItemPreview>> call) {}

  private record Started(Part part, Future<UnaryOperator<ItemPreview>> answer) {}

  /**
   * Fetches what these items do not have yet.
   *
   * @throws CallInterruptedException when the thread was interrupted; items keep what came
   */
  static void fetch(List<? extends ItemMetadata> items, Duration patience) {
    fetch(items, patience, PreviewFetcher::plan);
  }

  /** As {@link #fetch}, but thumbnails only. */
  static void fetchThumbnails(List<? extends ItemMetadata> items, Duration patience) {
    fetch(items, patience, (previews, item) -> planOr(item, () -> previews.planThumbnail(item)));
  }

  private static void fetch(
      List<? extends ItemMetadata> items,
      Duration patience,
      BiConsumer<PreviewFetcher, ItemMetadata> plan) {
    PreviewFetcher previews = new PreviewFetcher(patience);
    List<? extends ItemMetadata> first = items.subList(0, Math.min(MOST, items.size()));
    first.forEach(item -> plan.accept(previews, item));
    if (!first.isEmpty()) {
      previews.run(first.get(0).client.http().options().steady());
    }
  }

  private void plan(ItemMetadata item) {
    item.update(ItemPreview::withoutErrors);
    planOr(
        item,
        () -> {
          planThumbnail(item);
          if (item.size().isEmpty()) {
            item.assetId().ifPresent(id -> sizes.add(size(item, id)));
          }
          if (item.knownProvenance().isEmpty()) {
            item.jobId()
                .ifPresent(id -> made.computeIfAbsent(id, key -> new ArrayList<>()).add(item));
          }
          for (StacAsset asset : item.assets()) {
            if (asset.isGeoJson() && asset.isData() && !item.fetched().hasCounts(asset.key())) {
              counts.add(count(item, asset));
            }
          }
        });
  }

  private void planThumbnail(ItemMetadata item) {
    if (item.fetched().image() == null) {
      item.thumbnail().ifPresent(asset -> pictures.add(picture(item, asset)));
    }
  }

  private static void planOr(ItemMetadata item, Runnable plan) {
    try {
      plan.run();
    } catch (Up42Exception e) {
      item.update(preview -> preview.withError(reason(e)));
    }
  }

  private static Part picture(ItemMetadata item, StacAsset asset) {
    return new Part(
        item,
        "Thumbnail",
        () -> {
          byte[] bytes = asset.fetch(LARGEST_PICTURE);
          return preview -> preview.withImage(bytes);
        });
  }

  private static Part size(ItemMetadata item, String assetId) {
    return new Part(
        item,
        "Size",
        () -> {
          var size = StacObject.size(JsonFields.of(item.client.assetMetadata(assetId), "asset"));
          return preview -> preview.withSize(size);
        });
  }

  /** Of all results of one job, by one request. */
  private static Part origin(List<ItemMetadata> items, String jobId) {
    ItemMetadata first = items.get(0);
    return new Part(
        first,
        "Job",
        () -> {
          Provenance found = first.client.provenance(jobId);
          items
              .subList(1, items.size())
              .forEach(item -> item.update(preview -> preview.withProvenance(found)));
          return preview -> preview.withProvenance(found);
        });
  }

  private static Part count(ItemMetadata item, StacAsset asset) {
    return new Part(
        item,
        "Features of " + asset.key(),
        () -> {
          FeatureCounts found =
              item.client.http().stream(
                  asset.address(), file -> FeatureCounts.read(file, asset.key(), LARGEST_GEO_JSON));
          return preview -> preview.withFeatures(found);
        });
  }

  private void run(boolean oneByOne) {
    List<Part> parts = new ArrayList<>(pictures);
    parts.addAll(sizes);
    parts.addAll(counts);
    made.forEach((jobId, items) -> parts.add(origin(items, jobId)));
    if (parts.isEmpty()) {
      return;
    }
    long end = System.nanoTime() + patience.toNanos();
    ExecutorService threads =
        Executors.newFixedThreadPool(
            oneByOne ? 1 : Math.min(MOST, parts.size()), PreviewFetcher::daemon);
    try {
      List<Started> all =
          parts.stream()
              .map(part -> new Started(part, threads.submit(HttpClient.quiet(part.call()))))
              .toList();
      takeAll(all, end);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CallInterruptedException("Interrupted while previews were fetched.", e);
    } finally {
      threads.shutdownNow();
    }
  }

  private void takeAll(List<Started> all, long end) throws InterruptedException {
    int taken = 0;
    try {
      for (; taken < all.size(); taken++) {
        take(all.get(taken), end - System.nanoTime());
      }
    } catch (InterruptedException e) {
      for (Started late : all.subList(taken, all.size())) {
        if (late.answer().isDone()) {
          take(late, 0);
        }
      }
      throw e;
    }
  }

  private void take(Started started, long nanos) throws InterruptedException {
    Part part = started.part();
    try {
      part.item().update(started.answer().get(Math.max(0, nanos), TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      started.answer().cancel(true);
      fail(part, "not fetched in " + seconds() + " s");
    } catch (ExecutionException e) {
      fail(part, e.getCause() instanceof Up42Exception cause ? reason(cause) : "it can't be read");
    }
  }

  private static void fail(Part part, String why) {
    part.item().update(preview -> preview.withError(part.name() + ": " + why));
  }

  private static String reason(Up42Exception e) {
    return Sanitizer.line(e.getMessage(), LONGEST_REASON);
  }

  private String seconds() {
    return patience.toMillis() % 1000 == 0
        ? String.valueOf(patience.toSeconds())
        : String.valueOf(patience.toMillis() / 1e3);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "swath-preview");
    thread.setDaemon(true);
    return thread;
  }
}
