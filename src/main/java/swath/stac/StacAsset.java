package swath.stac;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import swath.http.Fields;
import swath.http.Overwrite;
import swath.http.Progress;

/**
 * A file of an item.
 *
 * <pre>{@code
 * Path file = item.assets().get(0).download(Path.of("data"));
 * }</pre>
 *
 * <p>Only the downloads ask the network. Thread-safe.
 */
public final class StacAsset {
  static final int LARGEST_PREVIEW = 8 << 20;

  private final StacApi api;
  private final String key;
  private final JsonNode json;

  StacAsset(StacApi api, String key, JsonNode json) {
    this.api = api;
    this.key = key;
    this.json = json;
  }

  /** The asset as it came. */
  public JsonNode json() {
    return json;
  }

  /** Its name within the item. */
  public String key() {
    return key;
  }

  /** Its address, which needs the token. */
  public String href() {
    return fields().text("href");
  }

  /** Its title. */
  public Optional<String> title() {
    return fields().optionalText("title");
  }

  /** Its media type. */
  public Optional<String> type() {
    return fields().optionalText("type");
  }

  /** What it is good for, such as {@code data} or {@code thumbnail}. */
  public List<String> roles() {
    return fields().texts("roles");
  }

  /** Whether it is a result, not only a look at one. */
  public boolean isData() {
    List<String> roles = roles();
    return roles.contains("data")
        || (!roles.contains("thumbnail")
            && !roles.contains("overview")
            && !roles.contains("metadata")
            && !key.equals("thumbnail"));
  }

  /** Whether its media type is a picture that every front end shows. */
  public boolean isPicture() {
    String type = type().orElse("").toLowerCase(Locale.ROOT);
    return type.startsWith("image/png") || type.startsWith("image/jpeg");
  }

  /**
   * Downloads it into a directory, through a signed address.
   *
   * @return the file
   * @throws swath.http.Up42Exception when a file of that name is there already
   */
  public Path download(Path directory) {
    return download(directory, Overwrite.NEVER, api.http().options().progress().get());
  }

  /** As the other, but tells how far it is. */
  public Path download(Path directory, Progress progress) {
    return download(directory, Overwrite.NEVER, progress);
  }

  /** As the other, but may replace a file of that name. */
  public Path download(Path directory, Overwrite overwrite, Progress progress) {
    return api.http().download(href(), directory, overwrite, progress);
  }

  /** Fetches it into memory; refused when it has more than {@code largest} bytes. */
  public byte[] fetch(int largest) {
    return api.http().fetch(href(), largest);
  }

  private Fields fields() {
    return Fields.of(json, "asset");
  }

  @Override
  public String toString() {
    return key + type().map(type -> " (" + type + ")").orElse("");
  }
}
