package swath.stac;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import swath.http.Json;

class StacTextTest {
  @Test
  void itemTellsWhatItKnowsLineByLine() {
    var json = Json.object().put("id", "i1").put("collection", "c1");
    json.putObject("properties").put("platform", "PHR1A").put("title", "Ipswich");

    assertThat(StacSamples.item(json))
        .hasToString(
            """
            Item "Ipswich"
              id           i1
              platform     PHR1A
              collection   c1""");
  }

  @Test
  void itemWithoutAnythingHasAText() {
    assertThat(StacSamples.item(Json.object())).hasToString("Item");
  }

  @Test
  void oddFieldSpoilsNothingElse() {
    JsonNode json = Json.object().put("id", "i1").put("collection", 7);
    assertThat(StacSamples.item(json).toString()).contains("i1");
  }

  @Test
  void titleCannotBreakOrTurnTheLine() {
    var json = Json.object().put("id", "i1");
    json.putObject("properties").put("title", "a\nb\u202ec");

    assertThat(StacSamples.item(json).toString()).startsWith("Item \"a b c\"\n");
  }

  @Test
  void itemsAreATableOfTwentyRows() {
    var item = StacSamples.item(Json.object().put("id", "i1"));
    var items = new StacItem[31];
    Arrays.fill(items, item);

    assertThat(StacSamples.items(items).toString().lines())
        .hasSize(22)
        .startsWith("31 items")
        .endsWith("20 of 31 items");
  }
}
