package swath.stac;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
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

  /** Its bytes, where the item tells them. */
  public OptionalLong size() {
    JsonNode size = json.path("file:size");
    return size.canConvertToLong() ? OptionalLong.of(size.asLong()) : OptionalLong.empty();
  }

  /** Whether it is GeoJSON, by its media type or else its name. */
  public boolean isGeoJson() {
    String type = type().orElse("").toLowerCase(Locale.ROOT);
    return type.contains("geo+json")
        || (!type.startsWith("image/") && key.toLowerCase(Locale.ROOT).endsWith(".geojson"));
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
   * @throws swath.error.Up42Exception when a file of that name is there already
   */
  public Path download(Path directory) {
    return download(directory, Overwrite.NEVER);
  }

  /** As the other, but may replace a file of that name. */
  public Path download(Path directory, Overwrite overwrite) {
    return download(directory, overwrite, api.progress());
  }

  /** As the other, but tells {@code progress}, not the cell, how far it is. */
  public Path download(Path directory, Overwrite overwrite, Progress progress) {
    return Transfers.of(List.of(this), directory, overwrite, progress).get(0);
  }

  /** Fetches it into memory; refused when it has more than {@code largest} bytes. */
  public byte[] fetch(int largest) {
    return api.http().fetch(href(), largest);
  }

  StacApi api() {
    return api;
  }

  private Fields fields() {
    return Fields.of(json, "asset");
  }

  @Override
  public String toString() {
    return key + type().map(type -> " (" + type + ")").orElse("");
  }
}
