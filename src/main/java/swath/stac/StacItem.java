package swath.stac;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import swath.error.Up42Exception;
import swath.http.Fields;
import swath.http.Overwrite;
import swath.http.Progress;

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
public final class StacItem extends StacValue {
  private volatile Look look = Look.NONE;

  StacItem(StacApi api, JsonNode json) {
    super(api, json, "item");
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
    return GeoJson.box(json.path("bbox"));
  }

  /** Its footprint as GeoJSON; a missing node where it has none. */
  public JsonNode geometry() {
    return json.path("geometry");
  }

  /** Its footprint; empty where it has none. */
  public Optional<Geometry> footprint() {
    return GeoJson.geometry(json.path("geometry"));
  }

  /** The area of its footprint on the ellipsoid, which most processes are priced by. */
  public OptionalDouble squareKilometres() {
    return footprint().map(GroundArea::squareKilometres).orElse(OptionalDouble.empty());
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
    return json.path("assets").properties().stream()
        .map(entry -> new StacAsset(api, entry.getKey(), entry.getValue()))
        .toList();
  }

  /**
   * Fetches, from the network, its thumbnail, its size, and what its GeoJSON files hold, as far as
   * it has them and they did not come before. That takes five seconds at most; what fails or comes
   * too late is told by {@link #notFetched()}.
   *
   * @return the item, whose face shows it
   * @throws swath.http.CallInterruptedException when the thread was interrupted
   */
  public StacItem preview() {
    Previews.fetch(List.of(this), Previews.PATIENCE);
    return this;
  }

  /** The thumbnail if {@link #preview()} fetched it; asks nobody. */
  public Optional<byte[]> fetchedPreview() {
    return Optional.ofNullable(look().picture()).map(Look.Picture::bytes);
  }

  /** What {@link #preview()} did not bring, and why; asks nobody. */
  public List<String> notFetched() {
    return look().missing();
  }

  /** What its GeoJSON files hold, if {@link #preview()} counted it; asks nobody. */
  public List<FeatureCounts> features() {
    return look().features();
  }

  /** The bytes of its data, where the item tells or {@link #preview()} asked; asks nobody. */
  public OptionalLong size() {
    List<OptionalLong> sizes = data().map(StacAsset::size).toList();
    return !sizes.isEmpty() && sizes.stream().allMatch(OptionalLong::isPresent)
        ? OptionalLong.of(sizes.stream().mapToLong(OptionalLong::getAsLong).sum())
        : look().size();
  }

  /** The file that is its thumbnail, or else its overview. */
  public Optional<StacAsset> thumbnail() {
    return Previews.thumbnail(assets());
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

  /** As the other, but may replace files of those names. */
  public List<Path> download(Path directory, Overwrite overwrite) {
    return download(directory, overwrite, api.progress());
  }

  /** As the other, but tells {@code progress}, not the cell, how far each file is. */
  public List<Path> download(Path directory, Overwrite overwrite, Progress progress) {
    return Transfers.of(data().toList(), directory, overwrite, progress);
  }

  Stream<StacAsset> data() {
    return assets().stream().filter(StacAsset::isData);
  }

  Look look() {
    return look;
  }

  synchronized void look(UnaryOperator<Look> change) {
    look = change.apply(look);
  }

  private Optional<BigDecimal> number(String name) {
    return properties().flatMap(p -> p.optionalDecimal(name));
  }

  @Override
  Optional<Fields> properties() {
    return fields().child("properties");
  }

  @Override
  public String toString() {
    return ItemText.of(this);
  }
}
