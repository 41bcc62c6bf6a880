package swath.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import swath.error.Up42Exception;
import swath.error.ValidationError;
import swath.http.Json;

/** The first two bodies are real ones, from the drafts of UP42's own client; ids are shortened. */
@Tag("locale")
class JobMetadataTest {
  static final String CAPTURED =
      """
      {"processID":"pansharpening","jobID":"21e447c4","accountID":"04eb7366",
       "workspaceID":"8710edff",
       "definition":{"inputs":{
         "item":"https://api.up42.dev/v2/assets/stac/collections/c-1/items/i-1","title":"Test xbxw"}},
       "results":{"collection":"https://api.up42.dev/v2/assets/stac/collections/c-2"},
       "status":"captured","type":"process",
       "created":"2024-06-05T13:12:48.124568Z","updated":"2024-06-05T13:13:27.426795Z",
       "started":"2024-06-05T13:12:56.542773Z","finished":"2024-06-05T13:13:27.320528Z",
       "creditConsumption":{"credits":1,"holdID":"dfc30f18","consumptionID":"c1e96136"}}""";

  static final String INVALID =
      """
      {"processID":"pansharpening","jobID":"31e447c4","accountID":"04eb7366","workspaceID":null,
       "definition":{"inputs":{"item":"https://api.up42.dev/x/items/i-1","title":"T",
         "greyWeights":[{"blue":0.2},{"blue":0.3}]}},
       "results":{"errors":[{"name":"GreyWeightBandsNotUnique",
         "message":"Applied band grey weights are not unique."}]},
       "status":"invalid",
       "created":"2023-11-19T09:12:28Z","updated":"2023-11-19T09:18:26Z",
       "started":"2023-11-19T09:12:45Z","finished":"2023-11-19T09:18:26Z"}""";

  private static JobMetadata job(String json) {
    return new JobMetadata(Json.parse(json));
  }

  private static ObjectNode captured() {
    return (ObjectNode) Json.parse(CAPTURED);
  }

  private static JobMetadata with(String field, String json) {
    return new JobMetadata(captured().set(field, Json.parse(json)));
  }

  private static JobMetadata without(String field) {
    ObjectNode json = captured();
    json.remove(field);
    return new JobMetadata(json);
  }

  @Test
  void capturedJobIsReadWhole() {
    JobMetadata job = job(CAPTURED);
    assertThat(job.processId()).isEqualTo("pansharpening");
    assertThat(job.jobId()).isEqualTo("21e447c4");
    assertThat(job.accountId()).isEqualTo("04eb7366");
    assertThat(job.workspaceId()).isEqualTo("8710edff");
    assertThat(job.definition().path("inputs").path("title").asText()).isEqualTo("Test xbxw");
    assertThat(job.collectionUrl()).contains("https://api.up42.dev/v2/assets/stac/collections/c-2");
    assertThat(job.status()).isEqualTo("captured");
    assertThat(job.jobStatus()).isEqualTo(JobStatus.CAPTURED);
    assertThat(job.created()).isEqualTo("2024-06-05T13:12:48.124568Z");
    assertThat(job.createdAt()).isEqualTo(Instant.parse("2024-06-05T13:12:48.124568Z"));
    assertThat(job.updatedAt()).isEqualTo(Instant.parse(job.updated()));
    assertThat(job.started()).isEqualTo("2024-06-05T13:12:56.542773Z");
    assertThat(job.finished()).isEqualTo("2024-06-05T13:13:27.320528Z");
    assertThat(job.startedAt()).contains(Instant.parse("2024-06-05T13:12:56.542773Z"));
    assertThat(job.finishedAt()).contains(Instant.parse("2024-06-05T13:13:27.320528Z"));
    assertThat(job.title()).contains("Test xbxw");
    assertThat(job.itemIds()).containsExactly("i-1");
    assertThat(job.credits()).hasValue(1);
    assertThat(job.creditConsumption()).isEqualTo(new CreditConsumption(1, "dfc30f18", "c1e96136"));
    assertThat(job.errors()).isEmpty();
  }

  @Test
  void invalidJobHasErrorsAndNoCredits() {
    JobMetadata job = job(INVALID);
    assertThat(job.workspaceId()).isNull();
    assertThat(job.jobStatus()).isEqualTo(JobStatus.INVALID);
    assertThat(job.errors())
        .extracting(ValidationError::toString)
        .containsExactly("GreyWeightBandsNotUnique: Applied band grey weights are not unique.");
    assertThat(job.collectionUrl()).isEmpty();
    assertThat(job.creditConsumption()).isNull();
    assertThat(job.credits()).isEmpty();
  }

  @Test
  void unknownFieldsSurvive() {
    JobMetadata job = with("progress", "{\"percent\":12}");
    assertThat(job.json().path("progress").path("percent").asInt()).isEqualTo(12);
  }

  @Test
  void unknownMembersOfAnErrorSurvive() {
    JobMetadata job =
        with("results", "{\"errors\":[{\"name\":\"A\",\"message\":\"b\",\"path\":\"$.x\"}]}");
    assertThat(job.errors().get(0).json().path("path").asText()).isEqualTo("$.x");
  }

  @Test
  void unknownStatusKeepsItsWord() {
    JobMetadata job = with("status", "\"PAUSED\"");
    assertThat(job.status()).isEqualTo("PAUSED");
    assertThat(job.jobStatus()).isEqualTo(JobStatus.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-06-05T13:12:48Z, 0",
    "2024-06-05T13:12:48.1Z, 100000000",
    "2024-06-05T13:12:48.124Z, 124000000",
    "2024-06-05T13:12:48.124568Z, 124568000",
    "2024-06-05T13:12:48.124568987Z, 124568987",
    "2024-06-05T15:12:48.5+02:00, 500000000",
  })
  void timesKeepEveryDigit(String text, int nanos) {
    assertThat(with("created", "\"" + text + "\"").createdAt())
        .isEqualTo(Instant.parse("2024-06-05T13:12:48Z").plusNanos(nanos));
  }

  @ParameterizedTest
  @ValueSource(strings = {"results", "creditConsumption", "started", "finished", "workspaceID"})
  void optionalFieldsMayBeNullOrAbsent(String field) {
    for (JobMetadata job : List.of(with(field, "null"), without(field))) {
      assertThat(job.startedAt().isEmpty()).isEqualTo(field.equals("started"));
      assertThat(job.finishedAt().isEmpty()).isEqualTo(field.equals("finished"));
      assertThat(job.results() == null).isEqualTo(field.equals("results"));
      assertThat(job.credits().isEmpty()).isEqualTo(field.equals("creditConsumption"));
      assertThat(job.workspaceId() == null).isEqualTo(field.equals("workspaceID"));
    }
  }

  @Test
  void nullsWithinResultsAreNothing() {
    JobMetadata job = with("results", "{\"collection\":null,\"errors\":null}");
    assertThat(job.results()).isEqualTo(new JobResults(null, List.of()));
  }

  @Test
  void jobThatHasNotBegunHasNoRawTimes() {
    assertThat(with("started", "null").started()).isNull();
    assertThat(without("finished").finished()).isNull();
  }

  @Test
  void missingDefinitionIsNamed() {
    assertThatThrownBy(() -> without("definition").definition())
        .hasMessage("The job's $.definition is missing.");
  }

  @Test
  void missingFieldBreaksItsAccessorOnly() {
    JobMetadata job = without("created");
    assertThatThrownBy(job::createdAt)
        .isInstanceOf(Up42Exception.class)
        .hasMessage("The job's $.created is missing.");
    assertThat(job.jobId()).isEqualTo("21e447c4");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "processID|7|$.processID is not a text: 7",
        "status|null|$.status is missing",
        "definition|7|$.definition is not an object",
        "results|[]|$.results is not an object",
        "results|{\"errors\":[7]}|$.results.errors[0] is not an object",
        "results|{\"errors\":[{\"name\":\"A\"}]}|$.results.errors[0].message is missing",
        "creditConsumption|{\"holdID\":\"h\"}|$.creditConsumption.credits is missing",
        "creditConsumption|{\"credits\":\"many\"}|$.creditConsumption.credits is not a number",
        "creditConsumption|{\"credits\":1.5}|$.creditConsumption.credits is not a whole number",
        "started|\"soon\"|$.started is not an RFC 3339 timestamp",
      })
  void oddFieldIsNamedByItsPath(String field, String json, String message) {
    JobMetadata job = with(field, json);
    assertThatThrownBy(
            () -> everything().forEach(question -> assertThat(question.apply(job)).isNotNull()))
        .isInstanceOf(Up42Exception.class)
        .hasMessageContaining("The job's " + message);
  }

  @Test
  void oddMembersBreakNothingBesideThem() {
    JobMetadata job = with("results", "{\"collection\":\"https://x/c-1\",\"errors\":[7]}");
    assertThat(job.collectionUrl()).hasValue("https://x/c-1");
    assertThat(with("results", "{\"collection\":7,\"errors\":[]}").errors()).isEmpty();
    assertThat(with("creditConsumption", "{\"credits\":3,\"holdID\":7}").credits()).hasValue(3);
  }

  static List<Function<JobMetadata, Object>> everything() {
    return List.of(
        JobMetadata::processId,
        JobMetadata::jobId,
        JobMetadata::accountId,
        job -> String.valueOf(job.workspaceId()),
        JobMetadata::definition,
        job -> String.valueOf(job.results()),
        job -> String.valueOf(job.creditConsumption()),
        JobMetadata::status,
        JobMetadata::created,
        JobMetadata::updated,
        job -> String.valueOf(job.started()),
        job -> String.valueOf(job.finished()),
        JobMetadata::jobStatus,
        JobMetadata::createdAt,
        JobMetadata::updatedAt,
        JobMetadata::startedAt,
        JobMetadata::finishedAt,
        JobMetadata::title,
        JobMetadata::itemIds,
        JobMetadata::credits,
        JobMetadata::collectionUrl,
        JobMetadata::errors);
  }

  @Test
  void itemsOfEveryKindOfTemplateAreNamed() {
    assertThat(
            with(
                    "definition",
                    """
                    {"inputs":{"title":"T","sourceItem":"https://x/items/s/",
                     "referenceItem":"https://x/items/r","items":["a/1","a/2"]}}""")
                .itemIds())
        .containsExactly("1", "2", "s", "r");
  }

  @Test
  void jobWithoutInputsHasNoTitleAndNoItems() {
    JobMetadata job = with("definition", "{}");
    assertThat(job.title()).isEmpty();
    assertThat(job.itemIds()).isEmpty();
  }
}
