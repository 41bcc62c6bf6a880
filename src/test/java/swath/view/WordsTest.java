package swath.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0 ms",
    "320, 320 ms",
    "999, 999 ms",
    "1000, 1 s",
    "8400, 8.4 s",
    "59999, 59.9 s",
    "60000, 1 min",
    "372000, 6 min 12 s",
    "3600000, 1 h",
    "7500000, 2 h 5 min",
    "86400000, 1 d",
    "273600000, 3 d 4 h",
    "-372000, -6 min 12 s"
  })
  void durationTellsItsTwoLargestUnits(long millis, String words) {
    assertThat(Words.duration(Duration.ofMillis(millis))).isEqualTo(words);
  }

  @Test
  void numbersDoNotDependOnTheLanguage() {
    Locale language = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);

      assertThat(Words.number(1_234_567)).isEqualTo("1,234,567");
      assertThat(Words.utc(Instant.parse("2026-11-24T14:03:12.9Z")))
          .isEqualTo("2026-11-24 14:03:12 UTC");
    } finally {
      Locale.setDefault(language);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, job, 1 job",
    "2, job, 2 jobs",
    "1240, job, '1,240 jobs'",
    "0, process, 0 processes",
    "2, day, 2 days",
    "2, query, 2 queries",
    "2, match, 2 matches"
  })
  void countsTakeThePlural(int n, String noun, String words) {
    assertThat(Words.count(n, noun)).isEqualTo(words);
  }

  @Test
  void oneDayIsNoPeriod() {
    LocalDate day = LocalDate.parse("2026-11-24");

    assertThat(Words.days(day, day)).isEqualTo("2026-11-24");
    assertThat(Words.days(day, day.plusDays(1))).isEqualTo("2026-11-24 to 2026-11-25");
  }

  @Test
  void shortIdIsItsBeginning() {
    assertThat(Sanitizer.shortId("21e447c4-1111-4111-8111-111111111111")).isEqualTo("21e447c4");
    assertThat(Sanitizer.shortId("job-7")).isEqualTo("job-7");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-999, -999",
    "1000, '1,000'",
    "-1000, '-1,000'",
    "-123456, '-123,456'",
    "9223372036854775807, '9,223,372,036,854,775,807'",
    "-9223372036854775808, '-9,223,372,036,854,775,808'"
  })
  void thousandsStandApart(long value, String words) {
    assertThat(Words.number(value)).isEqualTo(words);
  }

  @Test
  void oneCreditIsOne() {
    assertThat(Words.credits(1)).isEqualTo("1 credit");
    assertThat(Words.credits(4_200)).isEqualTo("4,200 credits");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 B",
    "999, 999 B",
    "1000, 1.0 kB",
    "999949, 999.9 kB",
    "999950, 1.0 MB",
    "48211003, 48.2 MB",
    "9223372036854775807, 9223.4 PB"
  })
  void bytesHaveDecimalUnits(long bytes, String words) {
    assertThat(Words.bytes(bytes)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "1.5, 1.5",
    "2.0, 2",
    "100, 100",
    "0.00001234, 1.23e-05",
    "1234567.891, 1234567.891",
    "-0.25, -0.25",
    "NaN, NaN"
  })
  void decimalsAreShort(double value, String words) {
    assertThat(Words.decimal(value)).isEqualTo(words);
  }

  @Test
  void areasHaveOneSpelling() {
    assertThat(Words.area(9.94)).isEqualTo("9.9 km²");
    assertThat(Words.area(12_345)).isEqualTo("12,345.0 km²");
    assertThat(Words.unit("SQ_KM")).isEqualTo("km²");
    assertThat(Words.unit("IMAGE")).isEqualTo("IMAGE");
  }

  @Test
  void instantsAreUtc() {
    Instant at = Instant.parse("2026-11-24T14:03:12.9Z");

    assertThat(Words.time(at)).isEqualTo("2026-11-24 14:03:12");
    assertThat(Words.minute(at)).isEqualTo("2026-11-24 14:03");
    assertThat(Words.clock(at)).isEqualTo("14:03:12 UTC");
    assertThat(Words.day(Instant.parse("2026-11-24T23:59:59Z"))).isEqualTo("2026-11-24");
  }

  @Test
  void timeSinceIsNeverNegative() {
    Instant at = Instant.parse("2026-11-24T14:03:12Z");

    assertThat(Words.since(at, at.plusSeconds(5))).isEqualTo(Duration.ofSeconds(5));
    assertThat(Words.since(at, at.minusSeconds(5))).isZero();
  }

  @Test
  void namesAreListedAsInASentence() {
    assertThat(Words.list(List.of())).isEmpty();
    assertThat(Words.list(List.of("a"))).isEqualTo("a");
    assertThat(Words.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
  }

  @Test
  void linesBreakAtSpacesOnly() {
    assertThat(Words.wrap("one two three", 7)).isEqualTo("one two\nthree");
    assertThat(Words.wrap("a longer-than-this b", 5)).isEqualTo("a\nlonger-than-this\nb");
    assertThat(Words.wrap("one two\nthree", 20)).isEqualTo("one two\nthree");
    assertThat(Words.wrap("one two three", 9, "  ")).isEqualTo("one two\n  three");
    assertThat(Words.wrap("", 9)).isEmpty();
  }
}
