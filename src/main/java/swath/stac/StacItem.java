package swath.stac;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import swath.error.Up42Exception;
import swath.http.Overwrite;
import swath.http.Progress;
import swath.view.Card;
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
 * <p>Only {@link #preview()} and downloads ask the network. Two items are equal if their JSON is.
 * Thread-safe, as long as nobody changes the JSON.
 */
public final class StacItem extends ItemMetadata implements Viewable {
  StacItem(StacClient client, JsonNode json) {
    super(client, json);
  }

  /**
   * Fetches from the network what is missing of these: its thumbnail, its size, and a count of the
   * features in its GeoJSON files. This ends after five seconds; {@link #previewErrors()} says what
   * failed or came too late.
   *
   * @return this item, whose view shows what came
   * @throws swath.error.CallInterruptedException when the thread was interrupted
   */
  public StacItem preview() {
    PreviewFetcher.fetch(List.of(this), PreviewFetcher.PATIENCE);
    return this;
  }

  /**
   * Downloads its data files into a directory; thumbnails and overviews are left out.
   *
   * @return the files
   * @throws Up42Exception when a file of such a name is there already
   */
  public List<Path> download(Path directory) {
    return download(directory, Overwrite.NEVER);
  }

  /** As {@link #download(Path)}, but may replace files of those names. */
  public List<Path> download(Path directory, Overwrite overwrite) {
    return download(directory, overwrite, client.progress());
  }

  /** As {@link #download(Path, Overwrite)}, but reports to {@code progress} instead of the cell. */
  public List<Path> download(Path directory, Overwrite overwrite, Progress progress) {
    List<String> addresses = data().map(StacAsset::href).toList();
    return SequentialDownload.of(client, addresses, directory, overwrite, progress);
  }

  @Override
  public Card view() {
    return ItemCard.of(this);
  }

  @Override
  public String toString() {
    return view().text();
  }
}
