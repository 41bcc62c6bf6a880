package swath.internal.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("locale")
class NearestWordTest {
  @ParameterizedTest
  @CsvSource({
    "tabel, table",
    "tmeline, timeline",
    "histroy, history",
    "RUNING, running",
    "trees, detection-trees-spacept",
    "pansharpning, pansharpening",
  })
  void findsWhatWasMeant(String typed, String meant) {
    List<String> words =
        List.of(
            "table", "timeline", "history", "running", "detection-trees-spacept", "pansharpening");
    assertThat(NearestWord.among(typed, words)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"x, table", "'', table", "zebra, table", "ab, cd"})
  void findsNothingWhereNothingIsNear(String typed, String word) {
    assertThat(NearestWord.among(typed, List.of(word))).isEmpty();
  }

  @Test
  void swappedNeighboursAreOneMistake() {
    assertThat(NearestWord.mistakes("jbos", "jobs")).isEqualTo(1);
    assertThat(NearestWord.mistakes("ab", "")).isEqualTo(2);
    assertThat(NearestWord.mistakes("kitten", "sitting")).isEqualTo(3);
  }
}
