package swath.stac;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import swath.http.ByteCount;
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
public final class Asset extends StacObject {
  Asset(StacApi api, JsonNode json) {
    super(api, json, "asset");
  }

  /** Its file name. */
  public Optional<String> name() {
    return text("name");
  }

  /** The title that its user gave it. */
  public Optional<String> title() {
    return text("title");
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
    return text("contentType");
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
    return text("accountId");
  }

  /** The workspace that it is in. */
  public Optional<String> workspaceId() {
    return text("workspaceId");
  }

  /** The order that brought it. */
  public Optional<String> orderId() {
    return text("orderId");
  }

  /** Where it came from: {@code ARCHIVE}, {@code TASKING}, {@code PROCESSING}, … */
  public Optional<String> source() {
    return text("source");
  }

  /** Who produced it. */
  public Optional<String> producerName() {
    return text("producerName");
  }

  /** The data product's collection. */
  public Optional<String> collectionName() {
    return text("collectionName");
  }

  /**
   * Asks for the STAC items that describe it.
   *
   * @throws swath.error.IncompleteListException when a later page failed, or the thread was
   *     interrupted; it carries the {@link StacItems} that came before
   */
  public StacItems stacItems() {
    return api.search().asset(id()).list();
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
    String address = HttpClient.path(StacApi.ASSETS, id());
    return SequentialDownload.told(
        progress, 1, () -> api.http().download(address, directory, overwrite, progress));
  }

  @Override
  public String toString() {
    return lines("File", title().or(this::name))
        .row("file", () -> name().orElse(null))
        .row("type", () -> contentType().orElse(null))
        .row("size", () -> size().isPresent() ? ByteCount.words(size().getAsLong()) : null)
        .row("created", this::createdAt)
        .row("from", () -> source().orElse(null))
        .row("workspace", () -> workspaceId().orElse(null))
        .row("items", () -> "stacItems() asks for what is on it, and where")
        .toString();
  }
}
