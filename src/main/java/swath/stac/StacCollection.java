package swath.stac;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import swath.http.Fields;
import swath.http.HttpClient;
import swath.http.Overwrite;
import swath.http.Progress;

/**
 * A STAC collection: what one order or one job brought.
 *
 * <pre>{@code
 * StacCollection results = job.collection();
 * results.items();
 * results.download(Path.of("data"));
 * }</pre>
 *
 * <p>Only {@link #items()} and the downloads ask the network. Thread-safe.
 */
public final class StacCollection {
  private final StacApi api;
  private final JsonNode json;

  StacCollection(StacApi api, JsonNode json) {
    this.api = api;
    this.json = json;
  }

  /** The collection as it came. */
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

  /** The title that its user gave it. */
  public Optional<String> title() {
    return fields().optionalText("up42-user:title").or(() -> fields().optionalText("title"));
  }

  /** What it is about. */
  public Optional<String> description() {
    return fields().optionalText("description");
  }

  /** The job that made it. */
  public Optional<String> jobId() {
    return fields().optionalText("up42-system:job_id");
  }

  /** The workspace that it is in. */
  public Optional<String> workspaceId() {
    return fields().optionalText("up42-system:workspace_id");
  }

  /** Its own address. */
  public Optional<String> selfHref() {
    return StacLinks.href(json, "self");
  }

  /** Asks for its items, all of them. */
  public StacItems items() {
    String href = HttpClient.path(StacApi.ROOT + "/collections", id(), "items");
    return new StacItems(StacPages.startingAt(api, href).list());
  }

  /**
   * Downloads every data file of its items into a directory; thumbnails and overviews are left out.
   *
   * @return the files
   */
  public List<Path> download(Path directory) {
    return download(directory, Overwrite.NEVER, api.http().options().progress().get());
  }

  /** As the other, but tells how far each file is. */
  public List<Path> download(Path directory, Progress progress) {
    return download(directory, Overwrite.NEVER, progress);
  }

  /** As the other, but may replace files of those names. */
  public List<Path> download(Path directory, Overwrite overwrite, Progress progress) {
    List<Path> files = new ArrayList<>();
    for (StacItem item : items()) {
      files.addAll(item.download(directory, overwrite, progress));
    }
    return List.copyOf(files);
  }

  private Fields fields() {
    return Fields.of(json, "collection");
  }

  @Override
  public String toString() {
    String sandbox = isSandbox() ? " · sandbox data" : "";
    return Lines.titled(
            "Collection" + title().map(title -> " \"" + title + "\"").orElse("") + sandbox)
        .row("id", this::id)
        .row("about", () -> description().orElse(null))
        .row("job", () -> jobId().orElse(null))
        .row("workspace", () -> workspaceId().orElse(null))
        .row("items", () -> "items() asks for them")
        .toString();
  }
}
