package swath.stac;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import swath.feature.FeatureCounts;
import swath.http.JsonFields;
import swath.internal.geo.GeoJson;
import swath.internal.geo.GroundArea;
import swath.view.Lenient;

/**
 * What an item's JSON says, and what a preview fetched besides. It asks no network: {@link
 * StacItem} does, and cards and previews are made from this type, so that no class needs itself.
 */
abstract class ItemMetadata extends StacObject {
  private volatile ItemPreview preview = ItemPreview.NONE;

  ItemMetadata(StacClient client, JsonNode json) {
    super(client, json, "item");
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
    return GeoJson.box(json.path("bbox"), "The item's $.bbox");
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

  /** The time as it stands there. */
  final Optional<String> datetimeText() {
    return text("datetime").or(() -> text("start_datetime"));
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

  /** The title that its user gave it, or this one if there is none. */
  public String titleOr(String other) {
    return title().orElse(other);
  }

  /** What to call it: its title, or else its id; empty where neither can be read. */
  public String label() {
    return Lenient.or(Optional.<String>empty(), this::title)
        .orElseGet(() -> Lenient.or("", this::id));
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

  /** Where it comes from, if that was asked for. */
  final Optional<Provenance> knownProvenance() {
    return Optional.ofNullable(preview.provenance());
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
    String base = selfHref().orElse("");
    String owner = json.path("id").asText("");
    return json.path("assets").properties().stream()
        .map(entry -> new StacAsset(client, entry.getKey(), entry.getValue(), base, owner))
        .toList();
  }

  /** The bytes of its thumbnail, if {@code preview()} fetched it. */
  public Optional<byte[]> previewBytes() {
    return Optional.ofNullable(preview.image()).map(ItemPreview.Image::bytes);
  }

  /** What {@code preview()} failed to fetch, and why: a sentence each. */
  public List<String> previewErrors() {
    return preview.errors();
  }

  /** What its GeoJSON files hold, if {@code preview()} counted it. */
  public List<FeatureCounts> featureCounts() {
    return preview.features();
  }

  /** The size of its data files in bytes, if the item states it or {@code preview()} fetched it. */
  public OptionalLong size() {
    List<OptionalLong> sizes = data().map(StacAsset::size).toList();
    return !sizes.isEmpty() && sizes.stream().allMatch(OptionalLong::isPresent)
        ? OptionalLong.of(sizes.stream().mapToLong(OptionalLong::getAsLong).sum())
        : preview.size();
  }

  /** The file that is its thumbnail, or else its overview. */
  public Optional<StacAsset> thumbnail() {
    List<StacAsset> files = assets();
    return Stream.<Predicate<StacAsset>>of(
            file -> file.roles().contains("thumbnail"),
            file -> file.key().equals("thumbnail"),
            file -> file.roles().contains("overview") && file.isPicture())
        .flatMap(kind -> files.stream().filter(kind))
        .findFirst();
  }

  final Stream<StacAsset> data() {
    return assets().stream().filter(StacAsset::isData);
  }

  final ItemPreview fetched() {
    return preview;
  }

  final synchronized void update(UnaryOperator<ItemPreview> change) {
    preview = change.apply(preview);
  }

  private Optional<BigDecimal> number(String name) {
    return properties().flatMap(p -> p.optionalDecimal(name));
  }

  @Override
  Optional<JsonFields> properties() {
    return fields().child("properties");
  }
}
