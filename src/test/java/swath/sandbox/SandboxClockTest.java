package swath.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Which requests move a notebook's clock. */
class SandboxClockTest {
  private static final Instant START = Instant.parse("2026-07-06T09:00:00Z");

  @Test
  void notebookMovesBySecondsWithRequests() {
    try (Sandbox sandbox = Sandbox.builder().jobs(0).start()) {
      RawClient client = RawClient.to(sandbox);
      client.get("/v2/eulas");
      client.get("/v2/nothing");

      assertThat(sandbox.clock().instant()).isEqualTo(START.plusSeconds(3));
    }
  }

  @Test
  void controlPlaneMovesNothing() {
    try (Sandbox sandbox = Sandbox.builder().jobs(0).start()) {
      RawClient.withoutToken(sandbox).get("/_sandbox/");

      assertThat(sandbox.clock().instant()).isEqualTo(START);
    }
  }
}
