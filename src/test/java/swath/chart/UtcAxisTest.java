package swath.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.DateTickUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UtcAxisTest {
  private static final Instant T0 = Instant.parse("2026-11-24T13:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "PT30S, 2026-11-24T13:00:05Z, 13:00:05",
    "PT3H, 2026-11-24T14:30:00Z, 14:30",
    "PT20H, 2026-11-25T00:00:00Z, 11-25",
    "P40D, 2026-12-01T00:00:00Z, 12-01",
    "P400D, 2027-01-01T00:00:00Z, 2027-01"
  })
  void ticksAreIsoAndMidnightBearsTheDate(Duration length, Instant tick, String text) {
    DateAxis axis = UtcAxis.of(T0, T0.plus(length), 0, 0);
    DateTickUnit unit =
        (DateTickUnit) axis.getStandardTickUnits().getCeilingTickUnit(length.toMillis() / 8.0);

    assertThat(unit.dateToString(Date.from(tick))).isEqualTo(text);
  }

  @Test
  void labelTellsZoneAndPeriod() {
    assertThat(UtcAxis.of(T0, T0.plus(Duration.ofDays(2)), 0, 0).getLabel())
        .isEqualTo("time (UTC), 2026-11-24 to 2026-11-26");
  }

  @Test
  void momentWithoutLengthStillHasAnAxis() {
    assertThat(UtcAxis.of(T0, T0, 0, 0).getRange().getLength()).isEqualTo(1_000);
  }
}
