package swath.stac;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import swath.feature.Features;
import swath.http.HttpClient;
import swath.http.Overwrite;
import swath.http.Progress;
import swath.internal.geo.GeoJson;
import swath.internal.paging.PageRequest;
import swath.map.DegreeWords;
import swath.map.MapView;
import swath.view.Card;
import swath.view.Lenient;
import swath.view.UserPath;
import swath.view.Viewable;

/**
 * A STAC collection: the results of one order or one job.
 *
 * <pre>{@code
 * StacCollection results = job.collection();
 * results.preview();                 // its items with thumbnails
 * results.download(Path.of("data"));
 * }</pre>
 *
 * <p>Only {@link #items()} and what needs them (previews, maps, features, downloads, changes) ask
 * the network. Thread-safe.
 */
public final class StacCollection extends StacObject implements Viewable {
  private volatile @Nullable StacItems previewed;

  StacCollection(StacClient client, JsonNode json) {
    super(client, json, "collection");
  }

  /** The title that its user gave it. */
  public Optional<String> title() {
    return text("up42-user:title").or(() -> text("title"));
  }

  /** What it is about. */
  public Optional<String> description() {
    return text("description");
  }

  /** The job that made it. */
  public Optional<String> jobId() {
    return text("up42-system:job_id");
  }

  /** The workspace that it is in. */
  public Optional<String> workspaceId() {
    return text("up42-system:workspace_id");
  }

  /** Its own address. */
  public Optional<String> selfHref() {
    return StacLinks.href(json, "self");
  }

  /**
   * Asks for its items, all of them.
   *
   * @throws swath.error.IncompleteListException when a later page failed, or the thread was
   *     interrupted; it carries the {@link StacItems} that came before
   */
  public StacItems items() {
    String href = HttpClient.path(StacClient.COLLECTIONS, id(), "items");
    return ItemPages.all(ItemPages.of(client, PageRequest.get(href)));
  }

  /**
   * Asks for its items, then fetches thumbnails, sizes and counts of features as {@link
   * StacItems#preview()} does.
   *
   * @return this collection, whose view shows them
   * @throws swath.error.CallInterruptedException when the thread was interrupted
   */
  public StacCollection preview() {
    StacItems items = previewed;
    return preview(items == null ? items() : items);
  }

  StacCollection preview(StacItems items) {
    previewed = items;
    items.preview();
    return this;
  }

  /**
   * What the GeoJSON files of its items hold: a list that is read when it is needed first.
   *
   * <pre>{@code
   * job.collection().features().byClass();
   * }</pre>
   */
  public Features features() {
    return ItemFeatures.of(heading(), isSandbox(), this::items);
  }

  /** Asks for its items, then for what {@link StacItems#map()} does. */
  public MapView map() {
    return items().map(heading());
  }

  private String heading() {
    return Lenient.or(Optional.<String>empty(), this::title)
        .orElseGet(() -> Lenient.text(this::id));
  }

  /** Its items, if {@link #preview()} asked for them. */
  public Optional<StacItems> fetchedItems() {
    return Optional.ofNullable(previewed);
  }

  /**
   * Changes the title of each of its items in UP42, which documents no change of a collection
   * itself.
   *
   * @param title 1 to 250 characters
   * @return the items as they are now, whose view says what changed
   */
  public StacItems rename(String title) {
    return changed(item -> item.rename(title));
  }

  /** Adds these tags to each of its items, as {@link #rename} changes their titles. */
  public StacItems addTags(String... tags) {
    return changed(item -> item.addTags(tags));
  }

  /** Takes these tags away from each of its items, as {@link #rename} changes their titles. */
  public StacItems removeTags(String... tags) {
    return changed(item -> item.removeTags(tags));
  }

  private StacItems changed(UnaryOperator<StacItem> change) {
    return new StacItems(items().stream().map(change).toList());
  }

  /** West, south, east, north in degrees of all its items together. */
  public double[] bbox() {
    return GeoJson.box(
        json.path("extent").path("spatial").path("bbox").path(0),
        "The collection's $.extent.spatial.bbox[0]");
  }

  /**
   * Downloads every data file of its items into a directory; thumbnails and overviews are left out.
   * No two files get one name: of two that have it, the second gets its item's id. A file that
   * fails does not stop the others.
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
    List<SequentialDownload.Named> files =
        items().stream().flatMap(StacItem::data).map(StacAsset::named).toList();
    return SequentialDownload.of(client, files, directory, overwrite, progress);
  }

  @Override
  public Card view() {
    Optional<double[]> box = Lenient.or(Optional.empty(), () -> Optional.of(bbox()));
    Card.Builder card =
        Card.of("STAC collection", heading())
            .fact("id", Lenient.code(this::id))
            .fact("about", FieldSpans.optional(this::description))
            .fact("made by job", FieldSpans.code(this::jobId))
            .fact("workspace", FieldSpans.code(this::workspaceId))
            .fact("footprint", Lenient.span(() -> DegreeWords.box(bbox())));
    StacItems items = previewed;
    if (items == null) {
      CollectionCard.place(card, box);
    } else {
      CollectionCard.items(card, items, items.previewErrors());
    }
    return card.asOf(null, isSandbox()).build();
  }

  @Override
  public String toString() {
    return view().text();
  }
}
