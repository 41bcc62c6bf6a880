package swath.stac;

import swath.error.CallInterruptedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import swath.error.Up42Exception;

/**
 * Fetches what items show of themselves: thumbnails, sizes, and what their GeoJSON files hold. At
 * most twelve items, all at once, five real seconds in all; a steady session asks one after the
 * other. What fails or comes too late is told in its item and spoils nothing else.
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

  private PreviewFetcher(Duration patience) {
    this.patience = patience;
  }

  /** What one request or two bring. */
  private record Part(StacItem item, String name, Callable<UnaryOperator<ItemPreview>> call) {}

  private record Started(Part part, Future<UnaryOperator<ItemPreview>> answer) {}

  /**
   * Fetches what these items do not have yet.
   *
   * @throws CallInterruptedException when the thread was interrupted; what came is kept
   */
  static void fetch(List<StacItem> items, Duration patience) {
    PreviewFetcher previews = new PreviewFetcher(patience);
    List<StacItem> first = items.subList(0, Math.min(MOST, items.size()));
    first.forEach(previews::plan);
    if (!first.isEmpty()) {
      previews.run(first.get(0).api.http().options().steady());
    }
  }

  /** The file that is a small picture, or else an overview that every front end shows. */
  static Optional<StacAsset> thumbnail(List<StacAsset> assets) {
    return Stream.<Predicate<StacAsset>>of(
            asset -> asset.roles().contains("thumbnail"),
            asset -> asset.key().equals("thumbnail"),
            asset -> asset.roles().contains("overview") && asset.isPicture())
        .flatMap(kind -> assets.stream().filter(kind))
        .findFirst();
  }

  private void plan(StacItem item) {
    item.look(ItemPreview::again);
    try {
      if (item.look().picture() == null) {
        item.thumbnail().ifPresent(asset -> pictures.add(picture(item, asset)));
      }
      if (item.size().isEmpty()) {
        item.assetId().ifPresent(id -> sizes.add(size(item, id)));
      }
      for (StacAsset asset : item.assets()) {
        if (asset.isGeoJson() && asset.isData() && !item.look().counted(asset.key())) {
          counts.add(count(item, asset));
        }
      }
    } catch (Up42Exception odd) {
      item.look(look -> look.without(reason(odd)));
    }
  }

  private static Part picture(StacItem item, StacAsset asset) {
    return new Part(
        item,
        "Thumbnail",
        () -> {
          byte[] bytes = asset.fetch(LARGEST_PICTURE);
          return look -> look.withPicture(bytes);
        });
  }

  private static Part size(StacItem item, String assetId) {
    return new Part(
        item,
        "Size",
        () -> {
          var size = item.api.asset(assetId).size();
          return look -> look.withSize(size);
        });
  }

  private static Part count(StacItem item, StacAsset asset) {
    return new Part(
        item,
        "Features of " + asset.key(),
        () -> {
          FeatureCounts found =
              item.api.http().stream(
                  asset.href(), file -> FeatureReader.read(file, asset.key(), LARGEST_GEO_JSON));
          return look -> look.withFeatures(found);
        });
  }

  private void run(boolean oneByOne) {
    List<Part> parts = new ArrayList<>(pictures);
    parts.addAll(sizes);
    parts.addAll(counts);
    if (parts.isEmpty()) {
      return;
    }
    long end = System.nanoTime() + patience.toNanos();
    ExecutorService hands =
        Executors.newFixedThreadPool(oneByOne ? 1 : Math.min(MOST, parts.size()), PreviewFetcher::daemon);
    try {
      List<Started> all =
          parts.stream().map(part -> new Started(part, hands.submit(part.call()))).toList();
      takeAll(all, end);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CallInterruptedException("Interrupted while previews were fetched.", e);
    } finally {
      hands.shutdownNow();
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
      part.item().look(started.answer().get(Math.max(0, nanos), TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      started.answer().cancel(true);
      without(part, "not fetched in " + seconds() + " s");
    } catch (ExecutionException e) {
      without(
          part,
          e.getCause() instanceof Up42Exception trouble ? reason(trouble) : "it can't be read");
    }
  }

  private static void without(Part part, String why) {
    part.item().look(look -> look.without(part.name() + ": " + why));
  }

  private static String reason(Up42Exception trouble) {
    return Lines.line(String.valueOf(trouble.getMessage()), LONGEST_REASON);
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
