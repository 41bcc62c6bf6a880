package swath.internal.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import swath.http.Json;
import swath.processing.JobMetadata;

class JobNotesTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private static String kept(String json) {
    return JobNotes.of(new JobMetadata(Json.parse(json.replace('\'', '"'))), NOON)
        .json()
        .toString()
        .replace('"', '\'');
  }

  @Test
  void onlyFieldsThatAreKnownAreKept() {
    assertThat(
            kept(
                "{'jobID':'j','status':'captured','definition':{'inputs':{'title':'secret'}},"
                    + "'results':{'collection':'c','signed':'https://x?sig=1'},"
                    + "'creditConsumption':{'credits':5,'holdID':'h','note':'secret'},"
                    + "'token':'secret'}"))
        .isEqualTo(
            "{'jobID':'j','status':'captured',"
                + "'creditConsumption':{'credits':5,'holdID':'h'},'results':{'collection':'c'}}");
  }

  @Test
  void oddFieldsStayAsTheyCame() {
    assertThat(kept("{'jobID':7,'results':null,'creditConsumption':'odd','started':null}"))
        .isEqualTo("{'jobID':7,'started':null,'creditConsumption':'odd','results':null}");
    assertThat(kept("{}")).isEqualTo("{}");
  }
}
