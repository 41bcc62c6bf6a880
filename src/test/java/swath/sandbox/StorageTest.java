package swath.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import swath.SandboxFixture;
import swath.sandbox.world.Catalog;
import swath.sandbox.world.SandboxJson;

/** Assets, their files, and what jobs leave. */
class StorageTest {
  @RegisterExtension final SandboxFixture fixture = SandboxFixture.jobs(0);

  private final Sandbox sandbox = fixture.sandbox();
  private final RawClient client = fixture.raw();

  @Test
  void assetsComeInSpringPages() {
    JsonNode page = client.json("/v2/assets?page=1&size=20&sort=createdAt%2Cdesc");

    assertThat(page.path("content")).hasSize(20);
    assertThat(page.path("number").asInt()).isEqualTo(1);
    assertThat(page.path("totalElements").asInt()).isEqualTo(Catalog.SCENES.size());
    assertThat(page.path("totalPages").asInt()).isEqualTo(3);
    assertThat(page.path("last").asBoolean()).isFalse();
  }

  @Test
  void assetsAreFiltered() {
    assertThat(count("collectionNames=pneo")).isEqualTo(scenes("pneo"));
    assertThat(count("producerNames=esa")).isEqualTo(scenes("sentinel-2"));
    assertThat(count("search=felix")).isEqualTo(1);
    assertThat(count("sources=PROCESSING")).isZero();
    assertThat(count("createdAfter=2026-01-01T00:00:00Z&createdBefore=2026-02-01T00:00:00Z"))
        .isBetween(1, 5);
  }

  @Test
  void titleAndTagsOfAnAssetChangeItsItemToo() {
    String path = "/v2/assets/" + SandboxFixture.ASSET + "/metadata";
    client.post(path, "{\"title\":\"Mine\",\"tags\":[\"a\"]}");

    assertThat(client.json(path).path("title").asText()).isEqualTo("Mine");
    assertThat(
            client
                .json(client.item(SandboxFixture.ASSET))
                .path("properties")
                .path("up42-user:tags"))
        .hasSize(1);
  }

  @Test
  void signedUrlNeedsNoTokenAndHasTheLengthOfTheMetadata() {
    byte[] file = client.bytes(signed(SandboxFixture.ASSET));

    assertThat(file)
        .hasSize(
            client.json("/v2/assets/" + SandboxFixture.ASSET + "/metadata").path("size").asInt());
  }

  @Test
  void signedUrlExpiresAfterFiveMinutes() {
    String url = signed(SandboxFixture.ASSET);
    sandbox.advance(Duration.ofMinutes(5));
    HttpResponse<String> answer = RawClient.withoutToken(sandbox).get(url);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("<Code>ExpiredToken</Code>");
  }

  @Test
  void signatureFitsOneUrlOnly() {
    HttpResponse<String> answer =
        RawClient.withoutToken(sandbox)
            .get(signed(SandboxFixture.ASSET).replace("ipswich", "norwich"));

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void rangesCanBeAskedFor() {
    String url = signed(SandboxFixture.ASSET);
    byte[] file = client.bytes(url);
    byte[] tail = client.bytes(url, "bytes=1000-");

    assertThat(tail).isEqualTo(java.util.Arrays.copyOfRange(file, 1000, file.length));
  }

  @Test
  void invalidRangesGiveTheCompleteFile() {
    String url = signed(SandboxFixture.ASSET);
    byte[] file = client.bytes(url);

    assertThat(client.bytes(url, "bytes=7-3")).isEqualTo(file);
    assertThat(client.bytes(url, "bytes=99999999999999999999-")).isEqualTo(file);
  }

  @Test
  void assetCanBeHadDirectly() {
    assertThat(
            client.get("/v2/assets/" + SandboxFixture.ASSET).headers().firstValue("Content-Type"))
        .hasValue("image/tiff; application=geotiff; profile=cloud-optimized");
  }

  @Test
  void thumbnailsDiffer() throws IOException {
    Set<Integer> hashes = new HashSet<>();
    for (JsonNode item : search("{\"limit\":100}")) {
      String href = item.path("assets").path("thumbnail").path("href").asText();
      byte[] png = client.bytes(RawClient.json(client.post(href, "")).path("url").asText());
      BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
      assertThat(Math.max(picture.getWidth(), picture.getHeight())).isEqualTo(160);
      hashes.add(java.util.Arrays.hashCode(png));
    }
    assertThat(hashes).hasSize(Catalog.SCENES.size());
  }

  @Test
  void successfulJobLeavesACollectionWithItsTitle() {
    JsonNode job =
        run(
            SandboxFixture.TREES,
            RawClient.inputs("Trees here", client.item(SandboxFixture.ASSET)));
    JsonNode collection = client.json(job.path("results").path("collection").asText());

    assertThat(collection.path("title").asText()).isEqualTo("Trees here");
    assertThat(collection.path("up42-system:job_id").asText())
        .isEqualTo(job.path("jobID").asText());
  }

  @Test
  void resultLiesAtThePlaceOfItsInput() throws IOException {
    JsonNode source = client.json(client.item(SandboxFixture.ASSET));
    JsonNode item =
        result(
            run(
                SandboxFixture.TREES,
                RawClient.inputs("Trees", client.item(SandboxFixture.ASSET))));

    assertThat(item.path("bbox")).isEqualTo(source.path("bbox"));
    assertThat(item.path("properties").path("up42-system:source").asText()).isEqualTo("PROCESSING");
    BufferedImage map = ImageIO.read(new ByteArrayInputStream(data(item)));
    assertThat(map.getRaster().getNumBands()).isEqualTo(1);
  }

  @Test
  void shipsComeAsPointsWithClasses() throws IOException {
    JsonNode item =
        result(run("detection-ships-airbus", RawClient.inputs("Ships", client.image("singapore"))));
    JsonNode ships = SandboxJson.MAPPER.readTree(data(item)).path("features");

    assertThat(ships.size()).isGreaterThan(10);
    assertThat(Catalog.process("detection-ships-airbus").classes())
        .contains(ships.path(0).path("properties").path("class").asText());
  }

  @Test
  void comparisonLeavesAHeatmap() {
    String body =
        "{\"inputs\":{\"title\":\"C\",\"sourceItem\":\"%s\",\"referenceItem\":\"%s\"}}"
            .formatted(client.image("berlin"), client.image("berlin-reference"));
    JsonNode item = result(run("coregistration-simularity", body));

    assertThat(item.path("assets").path("heatmap").path("href").asText()).contains("/v2/assets/");
  }

  @Test
  void resultIsFoundByItsJob() {
    JsonNode job =
        run(SandboxFixture.TREES, RawClient.inputs("Trees", client.item(SandboxFixture.ASSET)));
    String filter =
        "{\"filter\":{\"args\":[{\"property\":\"job_id\"},\"%s\"],\"op\":\"=\"}}"
            .formatted(job.path("jobID").asText());

    assertThat(search(filter)).hasSize(1);
  }

  @Test
  void resultIsNoInput() {
    JsonNode item =
        result(
            run(
                SandboxFixture.TREES,
                RawClient.inputs("Trees", client.item(SandboxFixture.ASSET))));
    String self = item.path("links").path(0).path("href").asText();

    assertThat(
            client
                .process(SandboxFixture.TREES, "validation", RawClient.inputs("Again", self))
                .statusCode())
        .isEqualTo(422);
  }

  @Test
  void deletedCollectionIsGoneWithItsItemsAndAssets() {
    JsonNode job =
        run(SandboxFixture.TREES, RawClient.inputs("Trees", client.item(SandboxFixture.ASSET)));
    String collection = job.path("results").path("collection").asText();
    JsonNode item = result(job);

    assertThat(client.send("DELETE", collection, "").statusCode()).isEqualTo(204);
    assertThat(client.get(collection).statusCode()).isEqualTo(404);
    assertThat(client.get(item.path("links").path(0).path("href").asText()).statusCode())
        .isEqualTo(404);
    assertThat(
            client
                .get("/v2/assets/" + item.path("properties").path("up42-system:asset_id").asText())
                .statusCode())
        .isEqualTo(404);
  }

  private String signed(String asset) {
    return RawClient.json(client.post("/v2/assets/" + asset + "/download-url", ""))
        .path("url")
        .asText();
  }

  private byte[] data(JsonNode item) {
    return client.bytes(signed(item.path("properties").path("up42-system:asset_id").asText()));
  }

  private JsonNode run(String process, String body) {
    JsonNode job = RawClient.json(client.process(process, "execution", body));
    sandbox.advance(Duration.ofHours(1));
    client.login();
    return client.job(job);
  }

  private JsonNode result(JsonNode job) {
    return client
        .json(job.path("results").path("collection").asText() + "/items")
        .path("features")
        .path(0);
  }

  private List<JsonNode> search(String body) {
    List<JsonNode> items = new ArrayList<>();
    RawClient.json(client.post("/v2/assets/stac/search", body))
        .path("features")
        .forEach(items::add);
    return items;
  }

  private int count(String query) {
    return client.json("/v2/assets?" + query).path("totalElements").asInt();
  }

  private static int scenes(String collectionName) {
    return (int)
        Catalog.SCENES.values().stream()
            .filter(scene -> Catalog.product(scene).collectionName().equals(collectionName))
            .count();
  }
}
