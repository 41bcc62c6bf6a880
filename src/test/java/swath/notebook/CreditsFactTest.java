package swath.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import swath.processing.JobMetadata;
import swath.view.Mark;
import swath.view.Span;

class CreditsFactTest {
  @ParameterizedTest
  @CsvSource({
    "running, HELD, 63 withheld until the job ends",
    "successful, HELD, '63 withheld, about to be deducted'",
    "failed, HELD, '63 withheld, about to be released'",
    "captured, CAPTURED, 63 deducted",
    "released, RELEASED, 63 released: nothing was paid",
    "pondering, UNKNOWN, '63, withheld or deducted: unknown'",
  })
  void knownCreditsAreOfOneOfThreeKinds(String status, Mark mark, String text) {
    assertThat(CreditsFact.of(Samples.job(status))).isEqualTo(Span.marked(mark, text));
  }

  @Test
  void heldDeductedAndReleasedLookDifferent() {
    assertThat(Mark.HELD.sign()).isNotEqualTo(Mark.CAPTURED.sign());
    assertThat(Mark.CAPTURED.sign()).isNotEqualTo(Mark.RELEASED.sign());
    assertThat(Mark.RELEASED.sign()).isNotEqualTo(Mark.HELD.sign());
  }

  @ParameterizedTest
  @CsvSource({"captured", "running", "successful"})
  void unknownCreditsAreUnknownAndNotNothing(String status) {
    var json = Samples.jobJson(status);
    json.putNull("creditConsumption");

    assertThat(CreditsFact.of(new JobMetadata(json)))
        .isEqualTo(Span.marked(Mark.UNKNOWN, "unknown"));
  }

  @Test
  void oddCreditsAreUnknown() {
    var json = Samples.jobJson("captured");
    json.put("creditConsumption", "many");

    assertThat(CreditsFact.of(new JobMetadata(json)).text()).isEqualTo("unknown");
  }

  @Test
  void rowsTellThemInTwoWords() {
    assertThat(CreditsFact.brief(Samples.job("running")).text()).isEqualTo("63 withheld");
  }
}
