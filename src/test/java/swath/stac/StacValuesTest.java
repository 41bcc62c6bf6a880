package swath.stac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static swath.http.FaultyServer.reply;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import swath.error.Up42Exception;
import swath.http.Json;
import swath.http.ScriptedServer;
import swath.internal.geo.GeoJson;
import swath.view.HtmlRules;
import swath.view.Viewable;

@Tag("locale")
class StacValuesTest {
  private static final String ITEM =
      """
      {"type":"Feature","stac_version":"1.0.0","id":"i-1","collection":"c-1",
       "bbox":[13.1,52.3,13.6,52.6],
       "geometry":{"type":"Polygon","coordinates":[[[13.1,52.3],[13.6,52.3],[13.6,52.6],[13.1,52.3]]]},
       "properties":{"datetime":"2021-05-31T09:51:52.100000+00:00","platform":"PHR1A",
         "constellation":"PHR","gsd":0.5,"eo:cloud_cover":1.5,
         "up42-user:title":"Berlin","up42-user:tags":["a","b"],
         "up42-system:asset_id":"a-1","up42-system:job_id":"j-1","up42-system:account_id":"u-1",
         "up42-system:workspace_id":"w-1","up42-system:source":"ANALYTICS",
         "up42-order:id":"o-1","up42-product:product_id":"p-1",
         "up42-product:collection_name":"phr","up42-product:modality":"multispectral",
         "up42-product:data_type":"raster"},
       "links":[{"rel":"self","href":"https://api.up42.com/x/items/i-1"}],
       "assets":{
         "data":{"href":"https://api.up42.com/v2/assets/a-1","type":"image/tiff","roles":["data"]},
         "look":{"href":"https://x/l","type":"image/png","roles":["overview"]},
         "thumbnail":{"href":"https://x/t","type":"image/jpeg"}}}""";

  private ScriptedServer wire;
  private StacClient stac;

  @BeforeEach
  void start() throws IOException {
    wire = new ScriptedServer(seen -> reply(200, "{}"));
    stac = new StacClient(wire.http());
  }

  @AfterEach
  void stop() throws IOException {
    assertThat(wire.server().seen()).as("neither accessors nor cards ask the network").isEmpty();
    wire.close();
  }

  private StacItem item() {
    return new StacItem(stac, Json.parse(ITEM));
  }

  private StacItem item(String field, String json) {
    return new StacItem(stac, ((ObjectNode) Json.parse(ITEM)).set(field, Json.parse(json)));
  }

  @Test
  void itemHasAllItsFields() {
    StacItem item = item();
    assertThat(item.id()).isEqualTo("i-1");
    assertThat(item.collectionId()).contains("c-1");
    assertThat(item.selfHref()).contains("https://api.up42.com/x/items/i-1");
    assertThat(item.bbox()).containsExactly(13.1, 52.3, 13.6, 52.6);
    assertThat(item.datetime()).contains(Instant.parse("2021-05-31T09:51:52.1Z"));
    assertThat(item.platform()).contains("PHR1A");
    assertThat(item.constellation()).contains("PHR");
    assertThat(item.gsd()).contains(new BigDecimal("0.5"));
    assertThat(item.cloudCover()).contains(new BigDecimal("1.5"));
    assertThat(item.title()).contains("Berlin");
    assertThat(item.tags()).containsExactly("a", "b");
    assertThat(item.assetId()).contains("a-1");
    assertThat(item.jobId()).contains("j-1");
    assertThat(item.accountId()).contains("u-1");
    assertThat(item.workspaceId()).contains("w-1");
    assertThat(item.source()).contains("ANALYTICS");
    assertThat(item.orderId()).contains("o-1");
    assertThat(item.productId()).contains("p-1");
    assertThat(item.collectionName()).contains("phr");
    assertThat(item.modality()).contains("multispectral");
    assertThat(item.dataType()).contains("raster");
    assertThat(item.toString()).startsWith("Berlin · STAC item\n").contains("i-1");
    assertThat(item).isEqualTo(item()).hasSameHashCodeAs(item());
  }

  @Test
  void assetsKeepTheirOrderAndTheThumbnailIsFoundByRoleThenKeyThenLook() {
    StacItem item = item();
    assertThat(item.assets())
        .extracting(StacAsset::key)
        .containsExactly("data", "look", "thumbnail");
    assertThat(item.thumbnail()).map(StacAsset::key).contains("thumbnail");
    assertThat(item.assets().get(0).isData()).isTrue();
    assertThat(item.assets().get(1).isData()).isFalse();
    assertThat(item.assets().get(2).isData()).isFalse();
    StacItem other =
        item("assets", "{\"l\":{\"href\":\"x\",\"type\":\"image/png\",\"roles\":[\"overview\"]}}");
    assertThat(other.thumbnail()).map(StacAsset::key).contains("l");
    assertThat(item("assets", "{}").thumbnail()).isEmpty();
  }

  @Test
  void itemWithoutFieldsIsNoError() {
    StacItem item = new StacItem(stac, Json.parse("{}"));
    assertThat(item.title()).isEmpty();
    assertThat(item.tags()).isEmpty();
    assertThat(item.datetime()).isEmpty();
    assertThat(item.footprint()).isEmpty();
    assertThat(item.selfHref()).isEmpty();
    assertThat(item.assets()).isEmpty();
    assertThat(item.toString()).startsWith("– · STAC item\n  id         –\n  footprint  –");
    assertThatThrownBy(item::id).hasMessage("The item's $.id is missing.");
    assertThatThrownBy(item::bbox).hasMessageContaining("$.bbox");
  }

  @Test
  void itemTakenOverAPeriodHasTheTimeOfItsBeginning() {
    assertThat(
            item("properties", "{\"datetime\":null,\"start_datetime\":\"2024-01-01T00:00:00Z\"}")
                .datetime())
        .contains(Instant.parse("2024-01-01T00:00:00Z"));
  }

  @Test
  void boxWithHeightsIsFlattened() {
    assertThat(item("bbox", "[1,2,-5,3,4,90]").bbox()).containsExactly(1, 2, 3, 4);
    assertThatThrownBy(() -> item("bbox", "[1,2,\"x\",4]").bbox())
        .isInstanceOf(Up42Exception.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POINT (1 2)",
        "MULTIPOINT ((1 2), (3 4))",
        "LINESTRING (1 2, 3 4)",
        "MULTILINESTRING ((1 2, 3 4), (5 6, 7 8))",
        "POLYGON ((0 0, 9 0, 9 9, 0 0), (4 2, 5 2, 5 3, 4 2))",
        "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))",
        "GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (1 2, 3 4))",
      })
  void geometriesGoThroughGeoJsonAndBack(String wkt) throws ParseException {
    var geometry = new WKTReader().read(wkt);
    assertThat(GeoJson.geometry(GeoJson.json(geometry)).orElseThrow().equalsExact(geometry))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "7",
        "{\"type\":\"Circle\"}",
        "{\"type\":\"Point\",\"coordinates\":[1]}",
        "{\"type\":\"Point\",\"coordinates\":[\"a\",2]}",
        "{\"type\":\"Polygon\",\"coordinates\":7}",
        "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,1]]]}",
        "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,1]]]}",
      })
  void brokenGeometryIsAnErrorWithItsPath(String json) {
    assertThatThrownBy(() -> item("geometry", json).footprint())
        .isInstanceOf(Up42Exception.class)
        .hasMessageContaining("The item's $.geometry is no GeoJSON");
  }

  @Test
  void collectionReadsItsOwnProperties() {
    StacCollection collection =
        new StacCollection(
            stac,
            Json.parse(
                "{\"id\":\"c\",\"title\":\"T\",\"description\":\"D\",\"up42-system:job_id\":\"j\","
                    + "\"up42-system:workspace_id\":\"w\"}"));
    assertThat(collection.title()).contains("T");
    assertThat(collection.description()).contains("D");
    assertThat(collection.jobId()).contains("j");
    assertThat(collection.workspaceId()).contains("w");
    assertThat(collection.toString()).startsWith("T · STAC collection\n");
  }

  @Test
  void assetOfStorageHasAllItsFields() {
    Asset asset =
        new Asset(
            stac,
            Json.parse(
                """
                {"id":"a","accountId":"u","createdAt":"2022-12-07T14:25:34.968Z",
                 "updatedAt":"2022-12-07T14:25:34Z","name":"DS_PHR1A.zip","size":3000000000,
                 "workspaceId":"w","orderId":"o","source":"ARCHIVE","contentType":"application/zip",
                 "producerName":"airbus","collectionName":"phr","title":null,"tags":["x"]}"""));
    assertThat(asset.size()).hasValue(3_000_000_000L);
    assertThat(asset.createdAt()).isEqualTo(Instant.parse("2022-12-07T14:25:34.968Z"));
    assertThat(asset.updatedAt()).isPresent();
    assertThat(List.of(asset.accountId(), asset.workspaceId(), asset.orderId(), asset.source()))
        .allMatch(java.util.Optional::isPresent);
    assertThat(asset.contentType()).contains("application/zip");
    assertThat(asset.producerName()).contains("airbus");
    assertThat(asset.collectionName()).contains("phr");
    assertThat(asset.title()).isEmpty();
    assertThat(asset.tags()).containsExactly("x");
    assertThat(asset.toString()).startsWith("DS_PHR1A.zip · file in storage\n").contains("3.0 GB");
  }

  @Test
  void cardsAskNoNetwork() {
    StacItems items = new StacItems(List.of(item(), item()));
    StacCollection collection = new StacCollection(stac, Json.parse("{\"id\":\"c\"}"));
    Asset asset = new Asset(stac, Json.parse("{\"id\":\"a\"}"));
    List<Viewable> values =
        List.of(
            item(),
            items,
            collection,
            new StacCollections(List.of(collection)),
            asset,
            StacSearch.over(stac).asset("a"));
    for (Viewable value : values) {
      HtmlRules.check(value.view().html());
      assertThat(value).hasToString(value.view().text());
    }
  }
}
