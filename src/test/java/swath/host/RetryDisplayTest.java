package swath.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import swath.TestHost;
import swath.http.ManualTime;

/** What a cell says while a call waits for its next try, and that nothing of it stays. */
class RetryDisplayTest {
  private final TestHost host = new TestHost();
  private final ManualTime time = new ManualTime();
  private final RetryDisplay display = new RetryDisplay(host, time, "GET /v2/processing/jobs");

  private List<String> lines() {
    return host.frames(ProgressFrame.class).stream().map(ProgressFrame::line).toList();
  }

  @ParameterizedTest
  @CsvSource({"1000, 1 s", "2500, 2.5 s", "64000, 1 min 4 s", "900000, 15 min"})
  void waitIsTold(long millis, String wait) {
    display.waiting("the answer was 503: Busy", Duration.ofMillis(millis));

    assertThat(lines())
        .singleElement()
        .asString()
        .startsWith("GET /v2/processing/jobs failed, and is tried again: the answer was 503: Busy.")
        .contains("Try 2 in " + wait + ".");
  }

  @Test
  void shortFirstWaitIsNot() {
    display.waiting("no answer", Duration.ofMillis(500));
    assertThat(lines()).isEmpty();

    display.waiting("no answer", Duration.ofMillis(700));
    assertThat(lines()).singleElement().asString().contains("Try 3 in");
  }

  @Test
  void nothingStaysWhenItIsOver() {
    display.waiting("no answer", Duration.ofSeconds(2));
    display.over();

    assertThat(host.cleared.get() + host.closed.get()).isPositive();
    assertThat(host.shown).isEmpty();
  }

  @Test
  void overWithoutAWaitTouchesNothing() {
    display.over();

    assertThat(host.cleared.get()).isZero();
    assertThat(host.shown).isEmpty();
  }

  @Test
  void whatTheServiceSaidIsCut() {
    display.waiting("x\u001b[31m\n".repeat(10_000), Duration.ofSeconds(2));

    assertThat(lines().get(0)).hasSizeLessThan(400).doesNotContain("\u001b", "\n");
  }
}
