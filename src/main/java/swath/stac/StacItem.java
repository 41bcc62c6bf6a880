package swath.stac;

import static java.time.temporal.ChronoUnit.SECONDS;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import swath.http.Fields;
import swath.http.Overwrite;
import swath.http.Progress;
import swath.http.Up42Exception;

/**
 * A STAC item: an image or another result, where and when it was taken, and its files.
 *
 * <pre>{@code
 * StacItem item = stac.asset(id).stacItems().get(0);
 * item.datetime();            // when it was taken
 * item.assets().get(0).download(Path.of("data"));
 * }</pre>
 *
 * <p>Only {@link #preview()} and downloads ask the network. Equal when the JSON is. Immutable as
 * long as the JSON is left alone; thread-safe.
 */
public final class StacItem {
  private final StacApi api;
  private final JsonNode json;
  private volatile byte @Nullable [] preview;

  StacItem(StacApi api, JsonNode json) {
    this.api = api;
    this.json = json;
  }

  /** The item as it came. */
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

  /** The collection that it is in. */
  public Optional<String> collectionId() {
    return fields().optionalText("collection");
  }

  /** Its own address, which a job takes as its input. */
  public Optional<String> selfHref() {
    return StacLinks.href(json, "self");
  }

  /** West, south, east, north in degrees. */
  public double[] bbox() {
    JsonNode box = json.path("bbox");
    int size = box.size();
    if (size != 4 && size != 6) {
      throw new Up42Exception("The item's $.bbox is not a list of 4 or 6 numbers.");
    }
    double[] corners = new double[4];
    for (int i = 0; i < 4; i++) {
      JsonNode corner = box.path(size == 6 && i > 1 ? i + 1 : i);
      if (!corner.isNumber()) {
        throw new Up42Exception("The item's $.bbox is not a list of numbers.");
      }
      corners[i] = corner.doubleValue();
    }
    return corners;
  }

  /** Its footprint as GeoJSON; a missing node where it has none. */
  public JsonNode geometry() {
    return json.path("geometry");
  }

  /** Its footprint; empty where it has none. */
  public Optional<Geometry> footprint() {
    return GeoJson.geometry(json.path("geometry"));
  }

  /** When it was taken; where it was taken over a time, when that began. */
  public Optional<Instant> datetime() {
    return properties()
        .flatMap(p -> p.optionalInstant("datetime").or(() -> p.optionalInstant("start_datetime")));
  }

  /** The satellite. */
  public Optional<String> platform() {
    return text("platform");
  }

  /** The satellite family. */
  public Optional<String> constellation() {
    return text("constellation");
  }

  /** Ground sample distance in metres. */
  public Optional<BigDecimal> gsd() {
    return number("gsd");
  }

  /** Cloud cover in percent. */
  public Optional<BigDecimal> cloudCover() {
    return number("eo:cloud_cover");
  }

  /** The title that its user gave it. */
  public Optional<String> title() {
    return text("up42-user:title").or(() -> text("title"));
  }

  /** The tags that its user gave it. */
  public List<String> tags() {
    return properties().map(p -> p.texts("up42-user:tags")).orElse(List.of());
  }

  /** The asset in storage that it describes. */
  public Optional<String> assetId() {
    return text("up42-system:asset_id");
  }

  /** The job that made it. */
  public Optional<String> jobId() {
    return text("up42-system:job_id");
  }

  /** The account that owns it. */
  public Optional<String> accountId() {
    return text("up42-system:account_id");
  }

  /** The workspace that it is in. */
  public Optional<String> workspaceId() {
    return text("up42-system:workspace_id");
  }

  /** Where it came from: {@code ARCHIVE}, {@code TASKING}, {@code ANALYTICS}, {@code USER}, … */
  public Optional<String> source() {
    return text("up42-system:source");
  }

  /** The order that brought it. */
  public Optional<String> orderId() {
    return text("up42-order:id");
  }

  /** The data product. */
  public Optional<String> productId() {
    return text("up42-product:product_id");
  }

  /** The data product's collection. */
  public Optional<String> collectionName() {
    return text("up42-product:collection_name");
  }

  /** Modality, such as {@code multispectral}. */
  public Optional<String> modality() {
    return text("up42-product:modality");
  }

  /** {@code raster}, {@code vector} or {@code pointcloud}. */
  public Optional<String> dataType() {
    return text("up42-product:data_type");
  }

  /** Its files, in the order of the JSON. */
  public List<StacAsset> assets() {
    List<StacAsset> assets = new ArrayList<>();
    json.path("assets")
        .fields()
        .forEachRemaining(
            entry -> assets.add(new StacAsset(api, entry.getKey(), entry.getValue())));
    return List.copyOf(assets);
  }

  /** Fetches its thumbnail, from the network at the first call; empty where it has none. */
  public Optional<byte[]> preview() {
    if (preview == null) {
      preview = thumbnail().map(asset -> asset.fetch(StacAsset.LARGEST_PREVIEW)).orElse(null);
    }
    return fetchedPreview();
  }

  /** The thumbnail if {@link #preview()} fetched it; asks nobody. */
  public Optional<byte[]> fetchedPreview() {
    return Optional.ofNullable(preview).map(byte[]::clone);
  }

  /** The file that is its thumbnail, or else its overview. */
  public Optional<StacAsset> thumbnail() {
    List<StacAsset> assets = assets();
    return assets.stream()
        .filter(asset -> asset.roles().contains("thumbnail"))
        .findFirst()
        .or(() -> assets.stream().filter(asset -> asset.key().equals("thumbnail")).findFirst())
        .or(
            () ->
                assets.stream()
                    .filter(asset -> asset.roles().contains("overview") && asset.isPicture())
                    .findFirst());
  }

  /**
   * Downloads its data files into a directory; thumbnails and overviews are left out.
   *
   * @return the files
   * @throws Up42Exception when a file of such a name is there already
   */
  public List<Path> download(Path directory) {
    return download(directory, Overwrite.NEVER, api.http().options().progress().get());
  }

  /** As the other, but tells how far each file is, and may replace files of those names. */
  public List<Path> download(Path directory, Overwrite overwrite, Progress progress) {
    List<Path> files = new ArrayList<>();
    for (StacAsset asset : assets()) {
      if (asset.isData()) {
        files.add(asset.download(directory, overwrite, progress));
      }
    }
    return List.copyOf(files);
  }

  private Optional<String> text(String name) {
    return properties().flatMap(p -> p.optionalText(name));
  }

  private Optional<BigDecimal> number(String name) {
    return properties().flatMap(p -> p.optionalDecimal(name));
  }

  private Optional<Fields> properties() {
    return fields().child("properties");
  }

  private Fields fields() {
    return Fields.of(json, "item");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StacItem item && json.equals(item.json);
  }

  @Override
  public int hashCode() {
    return json.hashCode();
  }

  @Override
  public String toString() {
    String sandbox = isSandbox() ? " · sandbox data" : "";
    return Lines.titled("Item" + title().map(title -> " \"" + title + "\"").orElse("") + sandbox)
        .row("id", this::id)
        .row("taken", () -> datetime().map(at -> at.truncatedTo(SECONDS)).orElse(null))
        .row("platform", () -> platform().or(this::constellation).orElse(null))
        .row("resolution", () -> gsd().map(gsd -> gsd.toPlainString() + " m").orElse(null))
        .row("cloud cover", () -> cloudCover().map(c -> c.toPlainString() + " %").orElse(null))
        .row("bbox", () -> Arrays.toString(bbox()) + " (west, south, east, north)")
        .row("collection", () -> collectionId().orElse(null))
        .row("asset", () -> assetId().orElse(null))
        .row("job", () -> jobId().orElse(null))
        .row("tags", () -> String.join(", ", tags()))
        .row("files", () -> assets().stream().map(StacAsset::toString).collect(joining(", ")))
        .toString();
  }
}
