package swath.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import swath.processing.JobStatus;

class StatusStyleTest {
  @ParameterizedTest
  @EnumSource
  void markIsNeverAsPaleAsABarOfTheQueue(JobStatus status) {
    assertThat(StatusStyle.mark(status)).isNotEqualTo(SwathTheme.QUEUED);
  }

  @ParameterizedTest
  @EnumSource(names = {"SUCCESSFUL", "CAPTURED", "FAILED", "RELEASED", "INVALID"})
  void markOfAnEndHasTheColourOfItsBar(JobStatus status) {
    assertThat(StatusStyle.mark(status)).isEqualTo(StatusStyle.of(status));
  }
}
