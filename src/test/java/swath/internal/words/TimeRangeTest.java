package swath.internal.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("locale")
class TimeRangeTest {
  @ParameterizedTest
  @CsvSource({
    "2026, 2026-01-01T00:00:00Z, 2027-01-01T00:00:00Z",
    "2026-06, 2026-06-01T00:00:00Z, 2026-07-01T00:00:00Z",
    "2026-6, 2026-06-01T00:00:00Z, 2026-07-01T00:00:00Z",
    "2026-12-31, 2026-12-31T00:00:00Z, 2027-01-01T00:00:00Z",
    "2026-6-1, 2026-06-01T00:00:00Z, 2026-06-02T00:00:00Z",
    "' 2026-06-01 ', 2026-06-01T00:00:00Z, 2026-06-02T00:00:00Z",
    "2026-06-01T14:00, 2026-06-01T14:00:00Z, 2026-06-01T14:00:00Z",
    "2026-06-01 14:00:30, 2026-06-01T14:00:30Z, 2026-06-01T14:00:30Z",
    "2026-06-01t14:00:00z, 2026-06-01T14:00:00Z, 2026-06-01T14:00:00Z",
    "2026-06-01T14:00+0200, 2026-06-01T12:00:00Z, 2026-06-01T12:00:00Z",
    "2026-06-01T14:00:00.5-01:30, 2026-06-01T15:30:00.5Z, 2026-06-01T15:30:00.5Z",
  })
  void readsYearsMonthsDaysAndMoments(String text, Instant begin, Instant end) {
    assertThat(TimeRange.of(text, ZoneOffset.UTC)).isEqualTo(new TimeRange(begin, end));
  }

  @Test
  void dayIsThatOfTheZone() {
    assertThat(TimeRange.of("2026-06-01", ZoneId.of("Asia/Tokyo")).begin())
        .isEqualTo("2026-05-31T15:00:00Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "yesterday|\"yesterday\" is no time. Write a day as \"2026-06-01\"",
        "''|\"\" is no time. Write a day",
        "01.06.2026|Did you mean \"2026-06-01\"?",
        "2026/06/01|Did you mean \"2026-06-01\"?",
        "3/4/2026|Did you mean \"2026-03-04\" or \"2026-04-03\"?",
        "6/13/2026|Did you mean \"2026-06-13\"?",
        "2026-06-31|June 2026 has 30 days.",
        "2026-02-29|February 2026 has 28 days.",
        "2026-13|there are months from 1 to 12",
        "2026-06-01T25:00|hours from 0 to 23",
        "99.99.9999|\"99.99.9999\" is no time. Write",
      })
  void nonsenseHasTheNearestSense(String text, String message) {
    assertThatThrownBy(() -> TimeRange.of(text, ZoneOffset.UTC))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void longTextIsCutInTheMessage() {
    assertThatThrownBy(() -> TimeRange.of("x".repeat(10_000), ZoneOffset.UTC))
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200));
  }
}
