package swath.internal.paging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import swath.http.Json;

class NewestReadingsTest {
  private static int[] newest(ListKind kind, String... readings) {
    NewestReadings newest = new NewestReadings(kind);
    Stream.of(readings).map(Json::parse).forEach(newest::add);
    return newest.indexes();
  }

  private static String job(String updated) {
    return "{\"jobID\":\"j\",\"updated\":" + updated + "}";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"2026-03-01T12:00:00Z\"          | \"2026-03-01T12:00:01Z\" | 1",
        "\"2026-03-01T12:00:01Z\"          | \"2026-03-01T12:00:00Z\" | 0",
        "\"2026-03-01T12:00:00.000001Z\"   | \"2026-03-01T12:00:00Z\" | 0",
        "\"2026-03-01T13:00:00+02:00\"     | \"2026-03-01T12:00:00Z\" | 1",
        "\"2026-03-01T12:00:00Z\"          | \"2026-03-01T12:00:00Z\" | 1",
        "\"2026-03-01T12:00:00Z\"          | \"yesterday\"            | 1",
        "\"2026-03-01T12:00:00Z\"          | null                     | 1",
        "7                                 | \"2026-03-01T12:00:00Z\" | 1"
      })
  void theOneUpdatedLastWinsElseTheOneReadLast(String first, String second, int winner) {
    assertThat(newest(ListKind.JOBS, job(first), job(second))).containsExactly(winner);
  }

  @Test
  void theNewestStandsWhereTheFirstStood() {
    NewestReadings newest = new NewestReadings(ListKind.JOBS);
    List<String> ids = List.of("a", "b", "a", "c", "b", "a");
    ids.forEach(id -> newest.add(Json.object().put("jobID", id)));
    assertThat(newest.of(List.of(0, 1, 2, 3, 4, 5))).containsExactly(5, 4, 3);
    assertThat(newest.indexes()).containsExactly(5, 4, 3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}",
        "{\"jobID\":null}",
        "{\"jobID\":7}",
        "{\"jobID\":\" \"}",
        "{\"id\":\"x\"}",
        "3"
      })
  void whatHasNoReadableIdIsNeverARepeat(String reading) {
    assertThat(newest(ListKind.JOBS, reading, reading)).containsExactly(0, 1);
  }

  @Test
  void itemsOfTwoCollectionsMayShareAnId() {
    assertThat(
            newest(
                ListKind.ITEMS,
                "{\"id\":\"i\",\"collection\":\"a\"}",
                "{\"id\":\"i\",\"collection\":\"b\"}",
                "{\"id\":\"i\",\"collection\":\"a\"}"))
        .containsExactly(2, 1);
  }

  @Test
  void eachKindSaysWhenItWasUpdated() {
    JsonNode item = Json.parse("{\"id\":\"i\",\"properties\":{\"updated\":\"t\"}}");
    JsonNode budget = Json.parse("{\"id\":\"b\",\"updatedAt\":\"t\"}");
    assertThat(ListKind.ITEMS.updated(item)).isEqualTo("t");
    assertThat(ListKind.BUDGETS.updated(budget)).isEqualTo("t");
  }
}
