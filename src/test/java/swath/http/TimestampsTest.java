package swath.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("locale")
class TimestampsTest {
  @ParameterizedTest
  @CsvSource({
    "2023-11-19T09:12:28Z, 2023-11-19T09:12:28Z",
    "2023-11-19T09:12:28.1Z, 2023-11-19T09:12:28.100Z",
    "2024-06-05T13:12:48.124Z, 2024-06-05T13:12:48.124Z",
    "2024-06-05T13:12:48.124568Z, 2024-06-05T13:12:48.124568Z",
    "2024-06-05T13:12:48.124568123Z, 2024-06-05T13:12:48.124568123Z",
    "2021-05-31T09:51:52.100000+00:00, 2021-05-31T09:51:52.100Z",
    "2024-06-05T15:12:48.124+02:00, 2024-06-05T13:12:48.124Z",
    "2024-06-05T03:42:48-09:30, 2024-06-05T13:12:48Z",
    "2024-02-29T23:59:59Z, 2024-02-29T23:59:59Z",
  })
  void everyPrecisionAndOffsetIsKept(String text, String instant) {
    assertThat(Timestamps.parse(text)).isEqualTo(Instant.parse(instant));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-06-05, 2024-06-05T00:00:00Z, false",
    "2024-06-05T13:12Z, 2024-06-05T13:12:00Z, true",
    "2024-06-05T13:12:48, 2024-06-05T13:12:48Z, false",
    "2024-06-05 13:12:48.5, 2024-06-05T13:12:48.5Z, false",
    "2024-06-05T13:12:48+0530, 2024-06-05T07:42:48Z, true",
    "2024-06-05T13:12:48+05, 2024-06-05T08:12:48Z, true",
    "2024-06-05T13:12:48-00:00, 2024-06-05T13:12:48Z, true",
    "2016-12-31T23:59:60Z, 2017-01-01T00:00:00Z, true",
    "2024-06-05T13:12:48.1234567899Z, 2024-06-05T13:12:48.123456789Z, true",
  })
  void timesOfOtherSystemsAreRead(String text, String instant, boolean hasOffset) {
    assertThat(Timestamps.parse(text)).isEqualTo(Instant.parse(instant));
    assertThat(Timestamps.hasOffset(text)).isEqualTo(hasOffset);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2024-13-05T13:12:48Z",
        "2023-02-29T00:00:00Z",
        "2024-06-05T25:12:48Z",
        "05.06.2024 13:12",
        "null",
        "2024-06-05T13:12:61Z",
        "٢٠٢٤-06-05T13:12:48Z"
      })
  void otherTextsAreRefused(String text) {
    assertThatThrownBy(() -> Timestamps.parse(text)).isInstanceOf(DateTimeException.class);
  }

  @Test
  void agreesWithTheJdk() {
    Random random = new Random(42);
    for (int i = 0; i < 20_000; i++) {
      Instant instant =
          Instant.ofEpochSecond(random.nextLong(4_000_000_000L), random.nextInt(1_000_000_000));
      assertThat(Timestamps.parse(instant.toString())).isEqualTo(instant);
      String offset =
          instant.atOffset(java.time.ZoneOffset.ofHours(random.nextInt(-12, 13))).toString();
      if (offset.matches(".*T\\d\\d:\\d\\d:\\d\\d.*")) { // the JDK drops seconds that are 0
        assertThat(Timestamps.parse(offset)).isEqualTo(OffsetDateTime.parse(offset).toInstant());
      }
    }
  }
}
