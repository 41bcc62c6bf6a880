package swath.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowLimitTest {
  @ParameterizedTest
  @CsvSource({"50, 50", "' 7 ', 7", "'', 20", "0, 20", "-3, 20", "many, 20", "9999999, 20"})
  void settingIsANumberOrIgnored(String setting, int rows) {
    assertThat(RowLimit.parse(setting, 20)).isEqualTo(rows);
  }

  @ParameterizedTest
  @CsvSource({
    "20, 1240, '20 of 1,240 rows'",
    "1240, 1240, '1,240 rows'",
    "1, 1, 1 row",
    "0, 0, no rows",
  })
  void noteSaysHowMuchIsShown(int shown, int all, String note) {
    assertThat(Words.rows(shown, all)).isEqualTo(note);
  }
}
