package swath.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import swath.SandboxFixture;

/** What UP42's own notebooks ask for, with the ids that stand in them. */
class OfficialNotebooksTest {
  private static final String PAGE_ID = "68567134-27ad-7bd7-4b65-d61adb11fc78";
  private static final String STAC = "/v2/assets/stac";

  @RegisterExtension final SandboxFixture fixture = SandboxFixture.jobs(10);

  private final RawClient client = fixture.raw();

  @Test
  void itemAndOrderOfThePagesExist() {
    JsonNode item = search("{'ids':['" + PAGE_ID + "']}").get(0);

    assertThat(item.path("properties").path("up42-order:id").asText()).isEqualTo(PAGE_ID);
    assertThat(filter("{'op':'=','args':[{'property':'up42-order:id'},'" + PAGE_ID + "']}"))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2e20dd4b-7a2c-4197-96e6-69fd8859565c",
        "9b919b88-8cec-42d9-b901-0b66240ba282",
        "14371401-97a3-4b23-9b55-c3ac10d47750"
      })
  void itemsOfThePagesExist(String id) {
    assertThat(search("{'ids':['" + id + "']}")).hasSize(1);
  }

  @Test
  void collectionOfThePagesExists() {
    String path = STAC + "/collections/ea36dee9-fed6-457e-8400-2c20ebd30f44";

    assertThat(client.get(path).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'op':'a_contains','args':[{'property':'tags'},['sentinel-2']]} | 4",
        "{'op':'a_contains','args':[{'property':'tags'},['sentinel-2','other']]} | 0",
        "{'op':'a_overlaps','args':[{'property':'tags'},['sentinel-2','other']]} | 4",
        "{'op':'a_contains','args':[{'property':'title'},'Berlin']} | 2",
        "{'op':'a_contains','args':[{'property':'up42-user:title'},'Berlin']} | 2",
        "{'op':'and','args':[{'op':'!=','args':[{'property':'gsd'},10]},"
            + "{'op':'a_contains','args':[{'property':'title'},'Forest']}]} | 1",
        "{'op':'or','args':[{'op':'=','args':[{'property':'title'},'Oslo, Norway']},"
            + "{'op':'=','args':[{'property':'title'},'Naples, Italy']}]} | 2",
        "{'op':'and','args':[{'op':'a_contains','args':[{'property':'title'},'Norway']},"
            + "{'op':'not','args':[{'op':'=','args':[{'property':'title'},'Oslo, Norway']}]}]} | 1",
        "{'op':'=','args':[{'op':'*','args':[{'property':'gsd'},2]},20]} | 4",
        "{'op':'=','args':[{'op':'-','args':[{'op':'+','args':[{'property':'gsd'},1]},1]},10]} | 4",
        "{'op':'=','args':[{'op':'/','args':[{'property':'gsd'},10]},1]} | 4",
        "{'op':'=','args':[{'property':'up42-product:product_id'},"
            + "'c3de9ed8-f6e5-4bb5-a157-f6430ba756da']} | 4",
        "{'op':'>','args':[{'property':'datetime'},{'timestamp':'2026-03-01T00:00:00Z'}]} | 2",
        "{'op':'>','args':[{'property':'datetime'},'2026-03-01T00:00:00Z']} | 2",
      })
  void filtersFind(String filter, int images) {
    assertThat(filter(filter).stream().filter(OfficialNotebooksTest::isImage)).hasSize(images);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'op':'t_overlaps','args':[{'property':'datetime'},1]} | 't_overlaps'",
        "{'op':'not','args':[]} | 'not'",
        "{'op':'a_contains','args':[{'property':'tags'},3]} | 'a_contains'",
        "{'op':'=','args':[{'op':'%','args':[{'property':'gsd'},1]},1]} | '%'",
        "{'op':'<','args':[{'property':'gsd'},'wide']} | cannot be compared",
        "{'op':'>','args':[{'property':'datetime'},'yesterday']} | yesterday",
      })
  void whatAFilterDoesNotKnowIsNamed(String filter, String words) {
    HttpResponse<String> answer = post("{'filter':" + filter + "}");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(RawClient.json(answer).path("message").asText()).contains(words);
  }

  @Test
  void glossaryNamesTheProductsOfStorage() {
    JsonNode page = client.json("/v2/collections?page=0");
    JsonNode spot = null;
    for (JsonNode collection : page.path("content")) {
      spot = collection.path("name").asText().equals("spot") ? collection : spot;
    }

    assertThat(page.path("totalPages").asInt()).isEqualTo(1);
    JsonNode product = Objects.requireNonNull(spot).path("dataProducts").path(0);
    assertThat(product.path("name").asText()).isEqualTo("spot-display");
    assertThat(
            filter(
                "{'op':'=','args':[{'property':'up42-product:product_id'},'%s']}"
                    .formatted(product.path("id").asText())))
        .isNotEmpty();
  }

  @Test
  void glossaryIsSortedAndRefusesOtherFields() {
    JsonNode down = client.json("/v2/collections?page=0&sort=name%2Cdesc").path("content");

    assertThat(down.path(0).path("name").asText()).isEqualTo("spot");
    assertThat(client.get("/v2/collections?sort=price%2Casc").statusCode()).isEqualTo(400);
  }

  @Test
  void bundleHasItsBandsInTwoFiles() {
    JsonNode assets = client.json(client.image("berlin")).path("assets");

    assertThat(assets.path("data").path("title").asText()).isEqualTo("Multispectral data");
    assertThat(bands(assets.path("data"))).containsExactly("red", "green", "blue", "nir");
    assertThat(assets.path("panchromatic").path("title").asText()).isEqualTo("Panchromatic data");
    assertThat(bands(assets.path("panchromatic"))).containsExactly("pan");
    assertThat(assets.path("panchromatic").path("roles").path(0).asText()).isEqualTo("data");
    JsonNode red = assets.path("data").path("eo:bands").path(0);
    assertThat(red.path("center_wavelength").asDouble()).isEqualTo(0.65);
    assertThat(red.has("full_width_half_max")).isTrue();
  }

  @Test
  void titleAndTagsCanBeTakenAway() {
    String self = client.image("gdansk");
    JsonNode properties =
        RawClient.json(
                client.send("PATCH", self, "{\"up42-user:title\":null,\"up42-user:tags\":null}"))
            .path("properties");

    assertThat(properties.path("up42-user:title").isNull()).isTrue();
    assertThat(properties.path("up42-user:tags")).isEmpty();
    assertThat(properties.path("title").asText()).isEqualTo("gdansk.tif");
    assertThat(filter("{'op':'a_contains','args':[{'property':'up42-user:title'},'Gda']}"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 251})
  void titlesHaveALength(int length) {
    String body = "{\"up42-user:title\":\"" + "x".repeat(length) + "\"}";
    HttpResponse<String> answer = client.send("PATCH", client.image("gdansk"), body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(RawClient.json(answer).path("message").asText()).contains("up42-user:title");
  }

  private static boolean isImage(JsonNode item) {
    return item.path("properties").path("up42-system:job_id").isNull();
  }

  private static List<String> bands(JsonNode asset) {
    List<String> names = new ArrayList<>();
    asset.path("eo:bands").forEach(band -> names.add(band.path("name").asText()));
    return names;
  }

  private List<JsonNode> filter(String filter) {
    return search("{'limit':500,'filter':" + filter + "}");
  }

  private List<JsonNode> search(String body) {
    List<JsonNode> items = new ArrayList<>();
    RawClient.json(post(body)).path("features").forEach(items::add);
    return items;
  }

  private HttpResponse<String> post(String body) {
    return client.post(STAC + "/search", body.replace('\'', '"'));
  }
}
