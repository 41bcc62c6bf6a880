package swath.stac;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import swath.http.HttpClient;
import swath.http.Overwrite;
import swath.http.Progress;
import swath.internal.paging.PageRequest;

/**
 * A STAC collection: what one order or one job brought.
 *
 * <pre>{@code
 * StacCollection results = job.collection();
 * results.preview();                 // its items with thumbnails
 * results.download(Path.of("data"));
 * }</pre>
 *
 * <p>Only {@link #items()}, {@link #preview()} and the downloads ask the network. Thread-safe.
 */
public final class StacCollection extends StacObject {
  private volatile @Nullable StacItems previewed;

  StacCollection(StacApi api, JsonNode json) {
    super(api, json, "collection");
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
    String href = HttpClient.path(StacApi.COLLECTIONS, id(), "items");
    return StacApi.all(api.items(PageRequest.get(href)));
  }

  /**
   * Asks for its items and fetches what the first twelve show of themselves: thumbnails, sizes,
   * what their GeoJSON files hold; all at once, in five seconds at most.
   *
   * @return the collection, whose face shows them
   * @throws swath.error.CallInterruptedException when the thread was interrupted
   */
  public StacCollection preview() {
    StacItems items = previewed;
    return showing(items == null ? items() : items);
  }

  StacCollection showing(StacItems items) {
    previewed = items;
    items.preview();
    return this;
  }

  /** Its items, if {@link #preview()} asked for them; asks nobody. */
  public Optional<StacItems> fetchedItems() {
    return Optional.ofNullable(previewed);
  }

  /** West, south, east, north in degrees of all its items together. */
  public double[] bbox() {
    return GeoJson.box(json.path("extent").path("spatial").path("bbox").path(0));
  }

  /**
   * Downloads every data file of its items into a directory; thumbnails and overviews are left out.
   *
   * @return the files
   * @throws swath.error.Up42Exception when a file of such a name is there already
   */
  public List<Path> download(Path directory) {
    return download(directory, Overwrite.NEVER);
  }

  /** As the other, but may replace files of those names. */
  public List<Path> download(Path directory, Overwrite overwrite) {
    return download(directory, overwrite, api.progress());
  }

  /** As the other, but tells {@code progress}, not the cell, how far each file is. */
  public List<Path> download(Path directory, Overwrite overwrite, Progress progress) {
    List<StacAsset> files = items().stream().flatMap(StacItem::data).toList();
    return SequentialDownload.of(files, directory, overwrite, progress);
  }

  @Override
  public String toString() {
    StacItems items = previewed;
    return lines("Collection", title())
            .row("about", () -> description().orElse(null))
            .row("job", () -> jobId().orElse(null))
            .row("workspace", () -> workspaceId().orElse(null))
            .row("bbox", () -> GeoJson.words(bbox()))
            .row(
                "items", () -> items == null ? "items() asks for them, preview() shows them" : null)
        + (items == null ? "" : "\n" + (items.size() == 1 ? items.get(0) : items));
  }
}
