package swath.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static swath.http.FaultyServer.reply;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import swath.error.ApiException;
import swath.error.AuthenticationException;

/** Which answers end a wait, and which it survives. */
class TransientFailuresTest {
  private static final Polling POLLING = Polling.of(Duration.ofSeconds(1), 3);

  private TrackerFixture fixture;

  @BeforeEach
  void open() throws IOException {
    fixture = new TrackerFixture();
  }

  @AfterEach
  void close() throws IOException {
    fixture.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 503, 599})
  void mayPassByThemselves(int status) {
    fixture.script("j-1", reply(status, "{}"), TrackerFixture.says("j-1", "captured"));
    assertThat(fixture.track("j-1", POLLING).status()).isEqualTo("captured");
    assertThat(fixture.states.get(0).trouble()).contains("" + status);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 410, 422, 499})
  void endTheWait(int status) {
    fixture.script(
        "j-1", reply(status, "{\"detail\":\"no\"}"), TrackerFixture.says("j-1", "captured"));
    assertThatThrownBy(() -> fixture.track("j-1", POLLING)).isInstanceOf(ApiException.class);
    assertThat(fixture.states).hasSize(1);
    assertThat(fixture.last().ended()).isTrue();
    assertThat(fixture.last().trouble()).contains("" + status);
  }

  @ParameterizedTest
  @CsvSource({"7, 7", "60, 60", "600, 600", "3600, 900", "1, 2", "0, 2"})
  void areAskedAgainNotBeforeTheServerWantsIt(int asked, long slept) {
    fixture.script(
        "j-1", reply(429, "{}", "Retry-After: " + asked), TrackerFixture.says("j-1", "captured"));
    fixture.track("j-1", Polling.adaptive());
    assertThat(fixture.sleeps()).containsExactly(slept);
    assertThat(fixture.states.get(0).nextPoll())
        .isEqualTo(fixture.states.get(0).asOf().plusSeconds(slept));
  }

  @Test
  void aRefusedLogInEndsTheWait() {
    fixture.script("j-1", reply(401, "{}"));
    assertThatThrownBy(() -> fixture.track("j-1", POLLING))
        .isInstanceOf(AuthenticationException.class);
  }
}
