package swath.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static swath.http.FaultyServer.reply;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import swath.error.Up42Exception;
import swath.http.ScriptedServer;

/** What the list of jobs sends, compared with the requests of UP42's Python client 4.3.0. */
@Tag("locale")
class JobQueryTest {
  private static String sent(JobQuery query) throws IOException {
    try (ScriptedServer wire =
        new ScriptedServer(seen -> reply(200, "{\"jobs\":[],\"links\":[]}"))) {
      new ProcessingApi(wire.http()).page(query);
      return wire.server().seen("/v2/processing/jobs").get(0).target();
    }
  }

  @Test
  void allIsWithoutParameters() throws IOException {
    assertThat(sent(JobQuery.all())).isEqualTo("/v2/processing/jobs");
  }

  @Test
  void everythingStandsInTheOfficialOrder() throws IOException {
    assertThat(
            sent(
                JobQuery.all()
                    .withIds(List.of("j-1", "j-2"))
                    .withSorting(JobSorting.CREDITS)
                    .withPageSize(2)
                    .withMaxDuration(Duration.ofHours(1))
                    .withMinDuration(Duration.ofSeconds(1))
                    .withStatuses(List.of("running", "successful"))
                    .withProcessIds(List.of("pansharpening", "upsampling-ns"))
                    .withWorkspaceId("ws-1")))
        .isEqualTo(
            "/v2/processing/jobs?workspaceId=ws-1&processId=pansharpening%2Cupsampling-ns"
                + "&status=running%2Csuccessful&minDuration=1&maxDuration=3600&limit=2"
                + "&sort=creditConsumption.credits%2Cdesc&ids=j-1%2Cj-2");
  }

  @Test
  void zeroIsSent() throws IOException {
    assertThat(sent(JobQuery.all().withMinDuration(Duration.ZERO)))
        .isEqualTo("/v2/processing/jobs?minDuration=0");
  }

  @ParameterizedTest
  @CsvSource({
    "PT-1S, ,",
    "PT1.5S, ,",
    ", PT-1S,",
    ", PT0.000000001S,",
    "PT2S, PT1S,",
  })
  void durationsThatMakeNoSenseAreRefused(Duration least, Duration most) {
    assertThatThrownBy(() -> JobQuery.all().withMaxDuration(most).withMinDuration(least))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void smallestPageAndShortestIntervalAreTaken() throws IOException {
    assertThat(
            sent(
                JobQuery.all()
                    .withPageSize(1)
                    .withMinDuration(Duration.ofSeconds(5))
                    .withMaxDuration(Duration.ofSeconds(5))))
        .isEqualTo("/v2/processing/jobs?minDuration=5&maxDuration=5&limit=1");
  }

  @Test
  void wordsWithCommasAndEmptyPagesAreRefused() {
    assertThatThrownBy(() -> JobQuery.all().withStatuses(List.of("a,b")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> JobQuery.all().withProcessIds(List.of(",b")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> JobQuery.all().withIds(List.of(" ")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> JobQuery.all().withPageSize(0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void sortingsHaveTheOfficialDirections() {
    assertThat(
            List.of(
                JobSorting.PROCESS_ID, JobSorting.STATUS, JobSorting.CREATED, JobSorting.CREDITS))
        .extracting(JobSorting::wire)
        .containsExactly(
            "processID,asc", "status,desc", "created,desc", "creditConsumption.credits,desc");
    assertThat(JobSorting.PROCESS_ID.desc().wire()).isEqualTo("processID,desc");
    assertThat(JobSorting.CREATED).hasToString("created,desc");
    assertThat(JobSorting.CREATED.asc()).isNotEqualTo(JobSorting.CREATED);
    assertThat(JobSorting.CREATED.asc().desc())
        .isEqualTo(JobSorting.CREATED)
        .hasSameHashCodeAs(JobSorting.CREATED);
  }

  @Test
  void nextPageIsAskedForAsItStands() throws IOException {
    try (ScriptedServer wire =
        new ScriptedServer(
            seen ->
                reply(
                    200,
                    seen.target().contains("token")
                        ? "{\"jobs\":[],\"links\":[{\"rel\":\"next\",\"href\":null}]}"
                        : "{\"jobs\":[],\"links\":[{\"rel\":\"self\",\"href\":\"/x\"},{\"rel\":"
                            + "\"next\",\"href\":\"/v2/processing/jobs?limit=2&token=abc%3D\"}]}"))) {
      ProcessingApi api = new ProcessingApi(wire.http());
      JobPage first = api.page(JobQuery.all());
      JobPage second = api.page(Objects.requireNonNull(first.next()));
      assertThat(second.next()).isNull();
      assertThat(wire.server().seen("/v2/processing/jobs").get(1).target())
          .isEqualTo("/v2/processing/jobs?limit=2&token=abc%3D");
    }
  }

  @Test
  void listWithoutLinksIsTheLastPage() throws IOException {
    try (ScriptedServer wire = new ScriptedServer(seen -> reply(200, "{\"jobs\":[]}"))) {
      assertThat(new ProcessingApi(wire.http()).page(JobQuery.all()).next()).isNull();
    }
  }

  @Test
  void answerWithoutJobsIsAnError() throws IOException {
    try (ScriptedServer wire = new ScriptedServer(seen -> reply(200, "{}"))) {
      assertThatThrownBy(() -> new ProcessingApi(wire.http()).page(JobQuery.all()))
          .isInstanceOf(Up42Exception.class)
          .hasMessage("The list of jobs has no $.jobs.");
    }
  }
}
