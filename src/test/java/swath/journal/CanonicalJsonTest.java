package swath.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import swath.http.Json;

class CanonicalJsonTest {
  private static boolean same(JsonNode one, JsonNode other) {
    return CanonicalJson.hash(one).equals(CanonicalJson.hash(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\":1,\"b\":2}|{\"b\":2,\"a\":1}",
        "{\"a\":1.0}|{\"a\":1}",
        "{\"a\":1e2}|{\"a\":100}",
        "{\"a\":0.0}|{\"a\":-0}",
        "[{\"x\":{\"p\":1,\"q\":null}}]|[{\"x\":{\"q\":null,\"p\":1}}]"
      })
  void theSame(String one, String other) {
    assertThat(same(Json.parse(one), Json.parse(other))).isTrue();
    assertThat(CanonicalJson.hash(Json.parse(one)))
        .isEqualTo(CanonicalJson.hash(Json.parse(other)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\":1}|{\"a\":\"1\"}",
        "{\"a\":null}|{}",
        "{\"a\":true}|{\"a\":\"true\"}",
        "[1,2]|[2,1]",
        "[12]|[1,2]",
        "{\"a\":\"b\"}|{\"ab\":\"\"}",
        "{\"item\":\"https://x/1\"}|{\"item\":\"https://x/2\"}",
        "{\"a\":1,\"b=26:cccccc\":7}|{\"a\":11,\"b\":2,\"cccccc\":7}",
        "{\"a\":[1,[2]]}|{\"a\":[[1],2]}",
        "{\"a\":{}}|{\"a\":[]}",
        "{\"a\":null}|{\"a\":\"null\"}",
        "{\"a,b\":1}|{\"a\":1,\"b\":1}",
        "{\"a\":\"\\ud800\"}|{\"a\":\"\\ud801\"}",
        "{\"a\":\"\\ud800\"}|{\"a\":\"?\"}",
        "{\"a\":\"\\\\ud800\"}|{\"a\":\"\\ud800\"}"
      })
  void different(String one, String other) {
    assertThat(same(Json.parse(one), Json.parse(other))).isFalse();
    assertThat(CanonicalJson.hash(Json.parse(one)))
        .isNotEqualTo(CanonicalJson.hash(Json.parse(other)));
  }

  @Test
  void aHugeExponentStaysSmall() {
    assertThat(CanonicalJson.hash(Json.parse("{\"a\":1e999999}"))).hasSize(64);
  }

  @ParameterizedTest
  @ValueSource(strings = {"é", "Å", "ö ữ", "가", "ﾊﾟ é"})
  void titlesAreComparedInOneNormalForm(String title) {
    JsonNode composed = title(Normalizer.normalize(title, Normalizer.Form.NFC));
    JsonNode decomposed = title(Normalizer.normalize(title, Normalizer.Form.NFD));
    assertThat(same(composed, decomposed)).isTrue();
    assertThat(CanonicalJson.hash(composed)).isEqualTo(CanonicalJson.hash(decomposed));
  }

  @Test
  void onlyTheTitleIsNormalized() {
    JsonNode composed = Json.object().put("item", "https://x/\u00e9");
    JsonNode decomposed = Json.object().put("item", "https://x/e\u0301");
    assertThat(same(composed, decomposed)).isFalse();
    assertThat(same(title("\u2460"), title("1"))).isFalse();
  }

  private static JsonNode title(String title) {
    return Json.object().put("title", title);
  }

  /** The canonical text can be read again, and says the same; then no two trees share one. */
  @Test
  void randomTreesThatDifferHaveDifferentTexts() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Map<String, JsonNode> seen = new HashMap<>();
    for (int i = 0; i < 20_000; i++) {
      JsonNode tree = tree(random, 3);
      String text = CanonicalJson.canonical(tree);
      if (!text.contains("ud800")) { // which Jackson does not read
        assertThat(CanonicalJson.canonical(Json.parse(text))).as("seed " + seed).isEqualTo(text);
      }
      JsonNode twin = seen.putIfAbsent(text, tree);
      if (twin != null) {
        assertThat(isSame(twin, tree)).as("seed %s: %s and %s", seed, twin, tree).isTrue();
      }
    }
    assertThat(seen.size()).isGreaterThan(5_000);
  }

  /** Compares by other means than the code under test. */
  private static boolean isSame(JsonNode one, JsonNode other) {
    return one.equals(
        (a, b) ->
            a.isNumber() && b.isNumber()
                ? a.decimalValue().compareTo(b.decimalValue())
                : a.equals(b) ? 0 : 1,
        other);
  }

  private static JsonNode tree(Random random, int depth) {
    return switch (random.nextInt(depth > 0 ? 8 : 5)) {
      case 0 -> Json.of(random.nextInt(30));
      case 1 -> Json.of(new BigDecimal(random.nextInt(30)).movePointLeft(random.nextInt(3)));
      case 2 -> Json.of(random.nextBoolean());
      case 3, 4 -> Json.of(text(random));
      case 5 -> {
        ArrayNode array = Json.array();
        for (int i = random.nextInt(3); i > 0; i--) {
          array.add(tree(random, depth - 1));
        }
        yield array;
      }
      default -> {
        ObjectNode object = Json.object();
        for (int i = random.nextInt(4); i > 0; i--) {
          object.set(text(random), tree(random, depth - 1));
        }
        yield object;
      }
    };
  }

  /** A short text of what separates in JSON, and in what stood here before. */
  private static String text(Random random) {
    String letters = "a1:=,{}[]\"\\ \u0000\ud800\u00e9";
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(4); i > 0; i--) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }
}
