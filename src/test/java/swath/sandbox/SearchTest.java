package swath.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import swath.SandboxFixture;

/** STAC: landing page, collections, and all that a search takes. */
class SearchTest {
  @RegisterExtension static final SandboxFixture FIXTURE = SandboxFixture.jobs(60);

  private static final Sandbox SANDBOX = FIXTURE.sandbox();
  private static final RawClient CLIENT = FIXTURE.raw();
  private static final String STAC = "/v2/assets/stac";

  @Test
  void landingPageHasItsOwnAddress() {
    JsonNode landing = CLIENT.json(STAC + "/");

    assertThat(landing.path("id").asText()).isEqualTo("up42-storage");
    landing
        .path("links")
        .forEach(link -> assertThat(link.path("href").asText()).startsWith(SANDBOX.url()));
    assertThat(landing.path("links").path(3).path("method").asText()).isEqualTo("POST");
  }

  @Test
  void collectionsArePagedForthAndBack() {
    JsonNode first = CLIENT.json(STAC + "/collections?limit=7");
    JsonNode second = CLIENT.json(link(first, "next"));
    JsonNode again = CLIENT.json(link(second, "prev"));

    assertThat(first.path("collections")).hasSize(7);
    assertThat(second.path("collections").path(0)).isNotEqualTo(first.path("collections").path(0));
    assertThat(again.path("collections")).isEqualTo(first.path("collections"));
  }

  @Test
  void collectionHasTenItemsAPageAndTakesWhatPystacClientSends() {
    String id = collectionOf("berlin");
    JsonNode items = CLIENT.json(STAC + "/collections/" + id + "/items?collections=" + id);

    assertThat(items.path("features")).hasSize(2);
  }

  @Test
  void unknownCollectionIsAnErrorOfStac() {
    HttpResponse<String> answer = CLIENT.get(STAC + "/collections/none");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(RawClient.json(answer).path("message").asText())
        .isEqualTo("Collection with name none not found");
  }

  @Test
  void idsAndCollectionsSelect() {
    String id = id(search("{}").get(2));

    assertThat(search("{\"ids\":[\"" + id + "\"]}")).hasSize(1);
    assertThat(search("{\"collections\":[\"" + collectionOf("vienna") + "\"]}")).hasSize(2);
    assertThat(
            CLIENT
                .json(STAC + "/search?ids=" + id + "&collections=" + collectionOf("vienna"))
                .path("features"))
        .isEmpty();
  }

  @Test
  void placeIsABoxOrAGeometry() {
    assertThat(titles("{\"bbox\":[12,40,15,42]}")).containsExactly("Naples, Italy");
    assertThat(titles("{\"intersects\":{\"type\":\"Point\",\"coordinates\":[18.9553,69.6492]}}"))
        .contains("Tromsø, Norway");
    assertThat(
            titles(
                "{\"intersects\":{\"type\":\"Polygon\",\"coordinates\":[[[12,40],[15,40],[15,42],"
                    + "[12,40]]]}}"))
        .containsExactly("Naples, Italy");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-07-09T09:55:27.150Z, true",
    "2025-07-09T11:55:27.15+02:00, true",
    "2025-07-01T00:00:00Z/2025-07-31T23:59:59Z, true",
    "../2025-07-09T09:55:27.150Z, true",
    "2025-07-10T00:00:00Z/.., false",
  })
  void timeIsAnInstantOrAnInterval(String datetime, boolean found) {
    String body = "{\"bbox\":[12,40,15,42],\"datetime\":\"" + datetime + "\"}";

    assertThat(titles(body)).hasSize(found ? 1 : 0);
  }

  @Test
  void sortingIsByFields() {
    List<Double> clouds =
        numbers("{\"sortby\":[{\"field\":\"properties.eo:cloud_cover\",\"direction\":\"desc\"}]}");

    assertThat(clouds).isSortedAccordingTo(Collections.reverseOrder());
  }

  @Test
  void getSortsBySign() {
    JsonNode found = CLIENT.json(STAC + "/search?limit=100&sortby=-datetime").path("features");
    List<String> times = new ArrayList<>();
    found.forEach(item -> times.add(item.path("properties").path("datetime").asText()));

    assertThat(times).hasSizeGreaterThan(40).isSortedAccordingTo(Comparator.reverseOrder());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"op\":\"=\",\"args\":[{\"property\":\"title\"},\"Oslo, Norway\"]} | 1",
        "{\"op\":\"in\",\"args\":[{\"property\":\"title\"},[\"Oslo, Norway\",\"Naples, Italy\"]]}"
            + " | 2",
        "{\"op\":\"and\",\"args\":[{\"op\":\"=\",\"args\":[{\"property\":\"title\"},"
            + "\"Oslo, Norway\"]},{\"op\":\"<\",\"args\":[{\"property\":\"gsd\"},0.4]}]} | 0",
        "{\"op\":\"=\",\"args\":[{\"property\":\"tags\"},\"sentinel-2\"]} | 4",
        "{\"op\":\">=\",\"args\":[{\"property\":\"properties.eo:cloud_cover\"},14.5]} | 1",
        "{\"op\":\"=\",\"args\":[{\"property\":\"job_id\"},\"none\"]} | 0",
      })
  void filterIsCql2Json(String filter, int expected) {
    String archive =
        "{\"op\":\"and\",\"args\":[{\"op\":\"<>\",\"args\":[{\"property\":\"order_id\"},\"x\"]},"
            + filter
            + "]}";
    assertThat(search("{\"filter-lang\":\"cql2-json\",\"filter\":" + archive + "}"))
        .hasSize(expected);
  }

  @Test
  void otherOperatorIsRefusedByName() {
    HttpResponse<String> answer =
        post("{\"filter\":{\"op\":\"like\",\"args\":[{\"property\":\"title\"},\"O%\"]}}");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(RawClient.json(answer).path("message").asText()).contains("'like'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"filter\":{\"op\":\"=\",\"args\":[{\"property\":\"colour\"},1]}}",
        "{\"bbox\":[1,2,3]}",
        "{\"bbox\":\"12,40,15,42\"}",
        "{\"intersects\":\"POINT (1 2)\"}",
        "{\"filter\":{\"op\":\"and\"}}",
        "{\"intersects\":{\"type\":\"Circle\"}}",
        "{\"intersects\":{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,1]]]}}",
        "{\"datetime\":\"yesterday\"}",
        "{\"sortby\":[{\"field\":\"colour\"}]}",
        "{\"limit\":0}",
        "{\"token\":\"next:none\"}",
        "{\"ids\":\"x\"}",
        "{\"query\":{}}",
        "[]",
        "nonsense"
      })
  void whatIsNotUnderstoodIsRefused(String body) {
    HttpResponse<String> answer = post(body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(RawClient.json(answer).path("code").asInt()).isEqualTo(400);
  }

  @Test
  void nextPageIsTheSameBodyWithAToken() {
    JsonNode first = RawClient.json(post("{\"limit\":30}"));
    JsonNode next = first.path("links").path(0);

    assertThat(next.path("method").asText()).isEqualTo("POST");
    assertThat(next.path("merge").asBoolean()).isTrue();
    JsonNode second =
        RawClient.json(
            post("{\"limit\":30,\"token\":\"" + next.path("body").path("token").asText() + "\"}"));
    assertThat(second.path("features").path(0)).isNotEqualTo(first.path("features").path(0));
    assertThat(second.path("numberMatched")).isEqualTo(first.path("numberMatched"));
  }

  @Test
  void queryablesAreListed() {
    assertThat(CLIENT.json(STAC + "/queryables").path("properties").fieldNames())
        .toIterable()
        .contains("job_id", "asset_id", "workspace_id", "geometry");
  }

  @Test
  void itemTakesTitleAndTags() {
    String self = CLIENT.image("gdansk");
    var answer =
        CLIENT.send(
            "PATCH", self, "{\"up42-user:title\":\"new\",\"up42-user:tags\":[\"x\",\"y\"]}");

    assertThat(RawClient.json(answer).path("properties").path("up42-user:title").asText())
        .isEqualTo("new");
    assertThat(CLIENT.json(self).path("properties").path("up42-user:tags")).hasSize(2);
  }

  private static HttpResponse<String> post(String body) {
    return CLIENT.post(STAC + "/search", body);
  }

  private static List<JsonNode> search(String body) {
    List<JsonNode> items = new ArrayList<>();
    RawClient.json(
            post(body.replaceFirst("\\{", "{\"limit\":200" + (body.equals("{}") ? "" : ","))))
        .path("features")
        .forEach(items::add);
    return items;
  }

  private static List<String> titles(String body) {
    return search(body).stream()
        .filter(item -> item.path("properties").path("up42-system:job_id").isNull())
        .map(item -> item.path("properties").path("title").asText())
        .toList();
  }

  private static List<Double> numbers(String body) {
    return search(body).stream()
        .map(item -> item.path("properties").path("eo:cloud_cover").asDouble())
        .toList();
  }

  private static String id(JsonNode item) {
    return item.path("id").asText();
  }

  private static String collectionOf(String scene) {
    return CLIENT.json(CLIENT.image(scene)).path("collection").asText();
  }

  private static String link(JsonNode page, String rel) {
    for (JsonNode link : page.path("links")) {
      if (link.path("rel").asText().equals(rel)) {
        return link.path("href").asText();
      }
    }
    throw new IllegalStateException("no link " + rel);
  }
}
