package swath.stac;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import swath.http.HttpClient;
import swath.http.Overwrite;
import swath.http.Progress;
import swath.http.RemoteFile;
import swath.view.Card;
import swath.view.Lenient;
import swath.view.Span;
import swath.view.UserPath;
import swath.view.Viewable;

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
public final class Asset extends StacObject implements Viewable {
  Asset(StacClient client, JsonNode json) {
    super(client, json, "asset");
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

  /** Its size in bytes. */
  public OptionalLong size() {
    return size(fields());
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
    return StacSearch.over(client).asset(id()).list();
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
    RemoteFile file = RemoteFile.at(HttpClient.path(StacClient.ASSETS, id())).withOwner(id());
    Optional<String> type = Lenient.or(Optional.empty(), this::contentType);
    file = type.isEmpty() ? file : file.withType(type.get());
    OptionalLong size = Lenient.or(OptionalLong.empty(), this::size);
    file = size.isEmpty() ? file : file.withSize(size.getAsLong());
    String name = Lenient.or(Optional.<String>empty(), this::name).orElse("file");
    List<SequentialDownload.Named> all = List.of(new SequentialDownload.Named(name, file));
    return SequentialDownload.of(client, all, directory, overwrite, progress).get(0);
  }

  @Override
  public Card view() {
    Optional<String> heading = Lenient.or(Optional.empty(), () -> title().or(this::name));
    return Card.of("file in storage", heading.orElse("untitled"))
        .fact("id", Lenient.code(this::id))
        .fact("file", FieldSpans.optional(this::name))
        .fact("type", FieldSpans.optional(this::contentType))
        .fact("size", FieldSpans.optional(() -> FieldSpans.bytes(size())))
        .fact("created", FieldSpans.time(() -> text("createdAt"), () -> Optional.of(createdAt())))
        .fact("from", FieldSpans.optional(this::source))
        .fact("producer", FieldSpans.optional(this::producerName))
        .fact("product", FieldSpans.optional(this::collectionName))
        .fact("workspace", FieldSpans.code(this::workspaceId))
        .line(
            Span.sentence("stacItems() asks for the STAC items that say what is on it, and where."))
        .asOf(null, isSandbox())
        .build();
  }

  @Override
  public String toString() {
    return view().text();
  }
}
