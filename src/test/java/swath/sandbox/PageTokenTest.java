package swath.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import swath.SandboxFixture;

/** Pages of storage go on where they ended, and limits are of any size. */
class PageTokenTest {
  private static final String STAC = "/v2/assets/stac";

  @RegisterExtension final SandboxFixture fixture = SandboxFixture.jobs(20);

  private final RawClient client = fixture.raw();

  @Test
  void searchGoesOnAfterItsLastItemWasDeleted() {
    List<String> all = ids(search("{\"limit\":500}"));
    JsonNode page = search("{\"limit\":5}");
    JsonNode last = page.path("features").path(4);
    delete(last.path("collection").asText());

    String token = page.path("links").path(0).path("body").path("token").asText();
    List<String> next = ids(search("{\"limit\":5,\"token\":\"" + token + "\"}"));
    assertThat(next).isEqualTo(all.subList(5, 10));
  }

  @Test
  void sortedSearchGoesOnToo() {
    String sort = "\"sortby\":[{\"field\":\"properties.eo:cloud_cover\",\"direction\":\"desc\"}]";
    List<String> all = ids(search("{\"limit\":500," + sort + "}"));
    JsonNode page = search("{\"limit\":3," + sort + "}");
    delete(page.path("features").path(2).path("collection").asText());

    String token = page.path("links").path(0).path("body").path("token").asText();
    List<String> next = ids(search("{\"limit\":1,\"token\":\"" + token + "\"," + sort + "}"));
    assertThat(next).isEqualTo(all.subList(3, 4));
  }

  @Test
  void collectionsGoOnAfterTheLastWasDeleted() {
    List<String> all = collectionIds(client.json(STAC + "/collections?limit=500"));
    String token = "next:" + all.get(3);
    delete(all.get(3));

    assertThat(collectionIds(client.json(STAC + "/collections?limit=4&token=" + token)))
        .isEqualTo(all.subList(4, 8));
    assertThat(
            collectionIds(
                client.json(STAC + "/collections?limit=2&token=" + token.replace("next", "prev"))))
        .isEqualTo(all.subList(1, 3));
  }

  @Test
  void tokenOfNothingIsRefused() {
    assertThat(client.get(STAC + "/collections?token=next:none").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/v2/assets/stac/collections", "/v2/assets/stac/search", "/v2/processing/jobs"})
  void largeLimitIsClipped(String path) {
    assertThat(client.get(path + "?limit=1000000").statusCode()).isEqualTo(200);
  }

  @Test
  void largeLimitOfAPostIsClipped() {
    assertThat(ids(search("{\"limit\":99999999999}"))).hasSizeGreaterThan(40);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"limit\":0}",
        "{\"limit\":1.5}",
        "{\"limit\":\"many\"}",
        "{\"bbox\":[10,50,20,40]}",
        "{\"bbox\":[10,50,20,95]}",
        "{\"bbox\":[10,50,200,60]}",
        "{\"bbox\":[1,2,3]}",
        "{\"datetime\":\"2025-01-02T00:00:00Z/2025-01-01T00:00:00Z\"}",
        "{\"datetime\":\"../..\"}",
        "{\"datetime\":\"2025-01-01\"}",
        "{\"sortby\":\"title\"}",
        "{\"sortby\":[{\"field\":\"gsd\",\"direction\":\"up\"}]}"
      })
  void whatMakesNoSenseIsRefusedByName(String body) {
    var answer = client.post(STAC + "/search", body);

    assertThat(answer.statusCode()).isEqualTo(400);
    String member = body.substring(2, body.indexOf('"', 2));
    assertThat(RawClient.json(answer).path("message").asText()).contains("'" + member + "'");
  }

  @Test
  void boxMayCrossThe180thMeridian() {
    assertThat(ids(search("{\"limit\":500,\"bbox\":[150,-40,-60,-20]}")))
        .isNotEmpty()
        .hasSizeLessThan(10);
  }

  private void delete(String collection) {
    assertThat(client.send("DELETE", STAC + "/collections/" + collection, "").statusCode())
        .isEqualTo(204);
  }

  private JsonNode search(String body) {
    return RawClient.json(client.post(STAC + "/search", body));
  }

  private static List<String> ids(JsonNode page) {
    List<String> ids = new ArrayList<>();
    page.path("features").forEach(item -> ids.add(item.path("id").asText()));
    return ids;
  }

  private static List<String> collectionIds(JsonNode page) {
    List<String> ids = new ArrayList<>();
    page.path("collections").forEach(one -> ids.add(one.path("id").asText()));
    return ids;
  }
}
