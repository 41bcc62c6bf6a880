package swath.stac;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import swath.feature.Features;
import swath.http.Overwrite;
import swath.http.Progress;
import swath.map.MapView;
import swath.view.Card;
import swath.view.UserPath;
import swath.view.Viewable;

/**
 * A STAC item: an image or another result, where and when it was taken, and its files.
 *
 * <pre>{@code
 * StacItem item = stac.asset(id).stacItems().get(0);
 * item.datetime();            // when it was taken
 * item.assets().get(0).download(Path.of("data"));
 * }</pre>
 *
 * <p>Only {@link #preview()}, {@link #map()}, {@link #provenance()}, {@link #features()}, downloads
 * and changes ask the network. Two items are equal if their JSON is. Thread-safe, as long as nobody
 * changes the JSON.
 */
public final class StacItem extends ItemMetadata implements Viewable {
  private final List<String> changes;

  StacItem(StacClient client, JsonNode json) {
    this(client, json, List.of());
  }

  private StacItem(StacClient client, JsonNode json, List<String> changes) {
    super(client, json);
    this.changes = changes;
  }

  /**
   * Changes its title in UP42; this value stays as it is.
   *
   * @param title 1 to 250 characters
   * @return the item as it is now, whose view says what changed
   */
  public StacItem rename(String title) {
    return ItemChange.title(this, title);
  }

  /**
   * Adds these tags in UP42, as {@link #rename} changes the title; those it has stay as they are.
   */
  public StacItem addTags(String... tags) {
    return ItemChange.moreTags(this, List.of(tags));
  }

  /** Takes these tags away in UP42, as {@link #rename} changes the title. */
  public StacItem removeTags(String... tags) {
    return ItemChange.fewerTags(this, List.of(tags));
  }

  /** What {@link #rename}, {@link #addTags} and {@link #removeTags} did, a sentence each. */
  public List<String> changes() {
    return changes;
  }

  StacItem changed(JsonNode now, String sentence) {
    List<String> more = new ArrayList<>(changes);
    more.add(sentence);
    return new StacItem(client, now, List.copyOf(more));
  }

  StacClient client() {
    return client;
  }

  /**
   * Fetches from the network what is missing of these: its thumbnail, its size, a count of the
   * features in its GeoJSON files, and the job that made it. This ends after five seconds; {@link
   * #previewErrors()} says what failed or came too late.
   *
   * @return this item, whose view shows what came
   * @throws swath.error.CallInterruptedException when the thread was interrupted
   */
  public StacItem preview() {
    PreviewFetcher.fetch(List.of(this), PreviewFetcher.PATIENCE);
    return this;
  }

  /**
   * Where it comes from: the job that made it, of which images, for how many credits. Asks UP42
   * once.
   *
   * @return empty for an item that no job made
   * @throws swath.error.NotFoundException when the account has no such job any more
   */
  public Optional<Provenance> provenance() {
    if (knownProvenance().isEmpty()) {
      jobId()
          .map(client::provenance)
          .ifPresent(found -> update(known -> known.withProvenance(found)));
    }
    return knownProvenance();
  }

  /**
   * What its GeoJSON files hold: a list that is read when it is needed first.
   *
   * <pre>{@code
   * item.features().byClass();
   * }</pre>
   */
  public Features features() {
    return ItemFeatures.of(ItemCard.title(this), isSandbox(), () -> List.of(this));
  }

  /**
   * Where it lies, over coastlines and borders, with the thumbnail. Thumbnails that are missing are
   * fetched, of at most twelve items, for at most five seconds.
   *
   * @throws swath.error.CallInterruptedException when the thread was interrupted
   */
  public MapView map() {
    return ItemMap.fetched(ItemCard.title(this), List.of(this));
  }

  /**
   * Downloads its data files into a directory; thumbnails and overviews are left out. No two files
   * get one name: of two that have it, the second gets its item's id. A file that fails does not
   * stop the others.
   *
   * @return the files
   * @throws swath.error.DownloadException when some did not come; it has those that did
   * @throws swath.error.Up42Exception when a file of such a name is there already, or nothing came
   */
  public List<Path> download(Path directory) {
    return download(directory, Overwrite.NEVER);
  }

  /** As {@link #download(Path)}; {@code ~} is the home. */
  public List<Path> download(String directory) {
    return download(UserPath.of(directory));
  }

  /** As {@link #download(Path, Overwrite)}; {@code ~} is the home. */
  public List<Path> download(String directory, Overwrite overwrite) {
    return download(UserPath.of(directory), overwrite);
  }

  /** As {@link #download(Path)}, but may replace files of those names, or keep whole ones. */
  public List<Path> download(Path directory, Overwrite overwrite) {
    return download(directory, overwrite, client.progress());
  }

  /** As {@link #download(Path, Overwrite)}, but reports to {@code progress} instead of the cell. */
  public List<Path> download(Path directory, Overwrite overwrite, Progress progress) {
    return SequentialDownload.of(
        client, data().map(StacAsset::named).toList(), directory, overwrite, progress);
  }

  /**
   * Downloads those of its files that are called so, or have that role or that band.
   *
   * @param what an asset's name, a role such as {@code thumbnail}, or a band such as {@code red}
   * @throws swath.error.Up42Exception when it has none; the message says what it has
   */
  public List<Path> download(Path directory, String what) {
    List<StacAsset> wanted = assets().stream().filter(asset -> asset.answersTo(what)).toList();
    if (wanted.isEmpty()) {
      throw ItemChange.noSuchFile(this, what);
    }
    return SequentialDownload.of(
        client,
        wanted.stream().map(StacAsset::named).toList(),
        directory,
        Overwrite.NEVER,
        client.progress());
  }

  /** As {@link #download(Path, String)}; {@code ~} is the home. */
  public List<Path> download(String directory, String what) {
    return download(UserPath.of(directory), what);
  }

  @Override
  public Card view() {
    return ItemCard.of(this, changes);
  }

  @Override
  public String toString() {
    return view().text();
  }
}
