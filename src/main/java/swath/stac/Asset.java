package swath.stac;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import swath.http.Fields;
import swath.http.HttpClient;
import swath.http.Overwrite;
import swath.http.Progress;

/**
 * A file in UP42's storage.
 *
 * <pre>{@code
 * Asset asset = stac.asset("68567134-27ad-7bd7-4b65-d61adb11fc78");
 * asset.name();
 * asset.stacItems().get(0);
 * }</pre>
 *
 * <p>Only {@link #stacItems()} and the downloads ask the network. Thread-safe.
 */
public final class Asset {
  private final StacApi api;
  private final JsonNode json;

  Asset(StacApi api, JsonNode json) {
    this.api = api;
    this.json = json;
  }

  /** The metadata as it came. */
  public JsonNode json() {
    return json;
  }

  /** Whether it is a sandbox's. */
  public boolean isSandbox() {
    return api.isSandbox();
  }

  /** Its id. */
  public String id() {
    return fields().text("id");
  }

  /** Its file name. */
  public Optional<String> name() {
    return fields().optionalText("name");
  }

  /** The title that its user gave it. */
  public Optional<String> title() {
    return fields().optionalText("title");
  }

  /** The tags that its user gave it. */
  public List<String> tags() {
    return fields().texts("tags");
  }

  /** Its bytes. */
  public OptionalLong size() {
    return fields()
        .optionalDecimal("size")
        .map(size -> OptionalLong.of(size.longValue()))
        .orElseGet(OptionalLong::empty);
  }

  /** Its media type. */
  public Optional<String> contentType() {
    return fields().optionalText("contentType");
  }

  /** When it came into storage. */
  public Instant createdAt() {
    return fields().instant("createdAt");
  }

  /** When it was changed last. */
  public Optional<Instant> updatedAt() {
    return fields().optionalInstant("updatedAt");
  }

  /** The account that owns it. */
  public Optional<String> accountId() {
    return fields().optionalText("accountId");
  }

  /** The workspace that it is in. */
  public Optional<String> workspaceId() {
    return fields().optionalText("workspaceId");
  }

  /** The order that brought it. */
  public Optional<String> orderId() {
    return fields().optionalText("orderId");
  }

  /** Where it came from: {@code ARCHIVE}, {@code TASKING}, {@code PROCESSING}, … */
  public Optional<String> source() {
    return fields().optionalText("source");
  }

  /** Who produced it. */
  public Optional<String> producerName() {
    return fields().optionalText("producerName");
  }

  /** The data product's collection. */
  public Optional<String> collectionName() {
    return fields().optionalText("collectionName");
  }

  /** Asks for the STAC items that describe it. */
  public StacItems stacItems() {
    return api.search().asset(id()).list();
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

  /** As the other, but tells how far it is, and may replace a file of that name. */
  public Path download(Path directory, Overwrite overwrite, Progress progress) {
    return api.http()
        .download(HttpClient.path(StacApi.ASSETS, id()), directory, overwrite, progress);
  }

  private Fields fields() {
    return Fields.of(json, "asset");
  }

  @Override
  public String toString() {
    String sandbox = isSandbox() ? " · sandbox data" : "";
    return Lines.titled(
            "File" + title().or(this::name).map(name -> " \"" + name + "\"").orElse("") + sandbox)
        .row("id", this::id)
        .row("file", () -> name().orElse(null))
        .row("type", () -> contentType().orElse(null))
        .row("bytes", () -> size().isPresent() ? size().getAsLong() : null)
        .row("created", this::createdAt)
        .row("from", () -> source().orElse(null))
        .row("workspace", () -> workspaceId().orElse(null))
        .row("items", () -> "stacItems() asks for what is on it, and where")
        .toString();
  }
}
