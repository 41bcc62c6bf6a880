package swath.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import swath.error.Up42Exception;

@Tag("locale")
class JsonFieldsTest {
  private static JsonFields fields(String json) {
    return JsonFields.of(Json.parse(json), "job");
  }

  private static void assertOdd(String json, Consumer<JsonFields> question, String message) {
    assertThatThrownBy(() -> question.accept(fields(json)))
        .isInstanceOf(Up42Exception.class)
        .hasMessage(message);
  }

  @Test
  void missingAndNullTextsAreNamedByPath() {
    assertOdd("{}", f -> f.text("a"), "The job's $.a is missing.");
    assertOdd("{\"a\":null}", f -> f.text("a"), "The job's $.a is missing.");
  }

  @Test
  void oddTextIsShown() {
    assertOdd("{\"a\":12}", f -> f.text("a"), "The job's $.a is not a text: 12");
  }

  @Test
  void pathLeadsThroughObjectsAndLists() {
    JsonFields outer = fields("{\"a\":[{\"b\":{}}]}");
    assertThatThrownBy(() -> outer.children("a").get(0).child("b").orElseThrow().text("c"))
        .hasMessage("The job's $.a[0].b.c is missing.");
  }

  @Test
  void absentOnesAreEmpty() {
    JsonFields empty = fields("{\"n\":null}");
    assertThat(empty.optionalText("n")).isEmpty();
    assertThat(empty.optionalInstant("n")).isEmpty();
    assertThat(empty.optionalDecimal("x")).isEmpty();
    assertThat(empty.optionalInteger("x")).isEmpty();
    assertThat(empty.child("n")).isEmpty();
    assertThat(empty.children("n")).isEmpty();
    assertThat(empty.texts("n")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "5.0", "5e0", "0.5e1", "50E-1"})
  void wholeNumbersMayBeWrittenManyWays(String number) {
    assertThat(fields("{\"a\":" + number + "}").integer("a")).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"5.5", "1e99", "1e999999999", "1e-999999999", "2147483648", "\"5\"", "{}"})
  void otherNumbersAreOdd(String number) {
    assertThatThrownBy(() -> fields("{\"a\":" + number + "}").integer("a"))
        .isInstanceOf(Up42Exception.class)
        .hasMessageStartingWith("The job's $.a is not a");
  }

  @Test
  void decimalsAreExact() {
    assertThat(fields("{\"a\":15.80}").decimal("a")).isEqualTo(new BigDecimal("15.80"));
  }

  @Test
  void flagsAreTrueOrFalse() {
    assertThat(fields("{\"a\":true}").flag("a")).isTrue();
    assertOdd("{\"a\":\"yes\"}", f -> f.flag("a"), "The job's $.a is not true or false: \"yes\"");
  }

  @Test
  void listsOfOtherThingsAreOdd() {
    assertOdd("{\"a\":[1]}", f -> f.texts("a"), "The job's $.a is not a list of texts: [1]");
    assertOdd("{\"a\":[1]}", f -> f.children("a"), "The job's $.a[0] is not an object.");
    assertOdd("{\"a\":{}}", f -> f.children("a"), "The job's $.a is not a list: {}");
    assertThat(fields("{\"a\":[\"b\"]}").texts("a")).isEqualTo(List.of("b"));
  }

  @Test
  void oddValueIsShortAndWithoutSecrets() {
    assertThatThrownBy(
            () ->
                fields("{\"a\":[\"https://x.y/z?signature=canary\",\"" + "w".repeat(500) + "\"]}")
                    .text("a"))
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("canary").hasSizeLessThan(160));
  }

  @Test
  void oddTimestampIsNamed() {
    assertOdd(
        "{\"a\":\"yesterday\"}",
        f -> f.instant("a"),
        "The job's $.a is not an RFC 3339 timestamp: \"yesterday\"");
  }

  @Test
  void treesAreTheSameByValue() {
    JsonNode one = Json.of(Map.of("a", 0.3, "b", List.of(2, 1.0)));
    assertThat(Json.same(one, Json.parse("{\"b\":[2.0,1],\"a\":0.30}"))).isTrue();
    assertThat(Json.same(one, Json.parse("{\"b\":[1,2],\"a\":0.3}"))).isFalse();
    assertThat(Json.same(one, Json.parse("{\"b\":[2,1],\"a\":0.3,\"c\":null}"))).isFalse();
    assertThat(Json.same(one, Json.parse("{\"b\":[2,1],\"a\":\"0.3\"}"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "1e99777777777777777777777"})
  void numberThatNobodyCanUseSpoilsItsOwnFieldOnly(String number) {
    JsonFields fields =
        JsonFields.of(Json.parse("\ufeff{\"a\":" + number + ",\"b\":2.50}"), "thing");
    assertThat(fields.decimal("b")).isEqualByComparingTo("2.5");
    assertThatThrownBy(() -> fields.decimal("a")).hasMessageContaining("$.a is not a number");
  }

  @Test
  void oneTextStandsForAListOfOne() {
    assertThat(JsonFields.of(Json.parse("{\"roles\":\"data\"}"), "x").texts("roles"))
        .containsExactly("data");
  }

  @Test
  void brokenJsonIsTold() {
    assertThatThrownBy(() -> Json.parse("{")).hasMessageStartingWith("This is no JSON");
    assertThatThrownBy(() -> Json.parse("{} {}")).hasMessageStartingWith("This is no JSON");
    assertThatThrownBy(() -> Json.parse("[".repeat(500))).hasMessageStartingWith("This is no JSON");
  }
}
