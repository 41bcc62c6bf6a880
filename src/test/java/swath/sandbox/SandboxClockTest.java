package swath.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import swath.SandboxFixture;

/** Which requests move a notebook's clock. */
class SandboxClockTest {
  private static final Instant START = Instant.parse("2026-07-06T09:00:00Z");

  @RegisterExtension
  final SandboxFixture fixture = SandboxFixture.jobs(0).with(SandboxBuilder::notebookClock);

  @Test
  void notebookMovesBySecondsWithRequests() {
    fixture.raw().get("/v2/eulas");
    fixture.raw().get("/v2/nothing");

    assertThat(fixture.sandbox().clock().instant()).isEqualTo(START.plusSeconds(3));
  }

  @Test
  void controlPlaneMovesNothing() {
    RawClient.withoutToken(fixture.sandbox()).get("/_sandbox/");

    assertThat(fixture.sandbox().clock().instant()).isEqualTo(START);
  }
}
