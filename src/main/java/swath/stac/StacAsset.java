package swath.stac;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import swath.http.JsonFields;
import swath.http.Overwrite;
import swath.http.Progress;
import swath.http.RemoteFile;
import swath.view.Lenient;
import swath.view.Sanitizer;
import swath.view.UserPath;

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
  private final StacClient client;
  private final String key;
  private final JsonNode json;
  private final String base;
  private final String owner;

  /**
   * A file of an item.
   *
   * @param base the item's own address, for relative ones; empty if it has none
   * @param owner the item's id; empty if it has none
   */
  StacAsset(StacClient client, String key, JsonNode json, String base, String owner) {
    this.client = client;
    this.key = key;
    this.json = json;
    this.base = base;
    this.owner = owner;
  }

  /** Its JSON as the server sent it. */
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

  /** Whether it is a result, and no thumbnail, overview or metadata of one. */
  public boolean isData() {
    List<String> roles = Lenient.or(List.of(), this::roles);
    return roles.contains("data")
        || (!roles.contains("thumbnail")
            && !roles.contains("overview")
            && !roles.contains("metadata")
            && !key.equals("thumbnail"));
  }

  /** The names of its bands, such as {@code red}. */
  public List<String> bands() {
    JsonNode bands = json.path("eo:bands").isArray() ? json.path("eo:bands") : json.path("bands");
    List<String> names = new ArrayList<>();
    bands.forEach(
        band -> {
          for (String field : List.of("name", "common_name", "eo:common_name")) {
            String name = band.path(field).asText("");
            if (!name.isBlank() && !names.contains(name)) {
              names.add(name);
            }
          }
        });
    return List.copyOf(names);
  }

  /** Whether it is called so, is good for that, or has a band of that name. */
  boolean answersTo(String what) {
    return key.equals(what)
        || Lenient.or(List.<String>of(), this::roles).contains(what)
        || bands().contains(what);
  }

  /** Its size in bytes, if the item states it. */
  public OptionalLong size() {
    JsonNode size = json.path("file:size");
    return size.canConvertToLong() ? OptionalLong.of(size.asLong()) : OptionalLong.empty();
  }

  /** Whether it is GeoJSON, by its media type or else its name. */
  public boolean isGeoJson() {
    String type = mediaType().toLowerCase(Locale.ROOT);
    return type.contains("geo+json")
        || (!type.startsWith("image/") && key.toLowerCase(Locale.ROOT).endsWith(".geojson"));
  }

  /** Whether its media type is a picture that every front end shows. */
  public boolean isPicture() {
    String type = mediaType().toLowerCase(Locale.ROOT);
    return type.startsWith("image/png") || type.startsWith("image/jpeg");
  }

  /**
   * Downloads it into a directory, through a signed address. What comes and is not the file, or is
   * cut off, is not kept.
   *
   * @return the file
   * @throws swath.error.Up42Exception when a file of that name is there already
   */
  public Path download(Path directory) {
    return download(directory, Overwrite.NEVER);
  }

  /** As {@link #download(Path)}; {@code ~} is the home. */
  public Path download(String directory) {
    return download(UserPath.of(directory));
  }

  /** As {@link #download(Path, Overwrite)}; {@code ~} is the home. */
  public Path download(String directory, Overwrite overwrite) {
    return download(UserPath.of(directory), overwrite);
  }

  /** As {@link #download(Path)}, but may replace a file of that name, or keep one that is whole. */
  public Path download(Path directory, Overwrite overwrite) {
    return download(directory, overwrite, client.progress());
  }

  /** As {@link #download(Path, Overwrite)}, but reports to {@code progress} instead of the cell. */
  public Path download(Path directory, Overwrite overwrite, Progress progress) {
    return SequentialDownload.of(client, List.of(named()), directory, overwrite, progress).get(0);
  }

  /**
   * Fetches it into memory.
   *
   * @throws swath.error.Up42Exception when it has more than {@code largest} bytes
   */
  public byte[] fetch(int largest) {
    return client.http().fetch(address(), largest);
  }

  /** Its address, absolute where the item's own is known; empty where it has none. */
  String address() {
    String href = Lenient.or("", this::href);
    return href.isBlank() ? "" : client.http().resolve(base, href);
  }

  /** What is known of it before it is fetched. */
  SequentialDownload.Named named() {
    RemoteFile file = RemoteFile.at(address());
    if (!mediaType().isEmpty()) {
      file = file.withType(mediaType());
    }
    if (size().isPresent()) {
      file = file.withSize(size().getAsLong());
    }
    String checksum = json.path("file:checksum").asText("");
    if (!checksum.isEmpty()) {
      file = file.withChecksum(checksum);
    }
    return new SequentialDownload.Named(key, owner.isEmpty() ? file : file.withOwner(owner));
  }

  private String mediaType() {
    return Lenient.or(Optional.<String>empty(), this::type).orElse("");
  }

  private JsonFields fields() {
    return JsonFields.of(json, "asset");
  }

  /** Its name and media type, such as {@code data (image/tiff)}. Files are shown in lists. */
  @Override
  public String toString() {
    Optional<String> type = Lenient.or(Optional.empty(), this::type);
    return Sanitizer.line(key + type.map(name -> " (" + name + ")").orElse(""));
  }
}
