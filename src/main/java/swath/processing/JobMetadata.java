package swath.processing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import swath.error.Up42Exception;
import swath.error.ValidationError;
import swath.http.JsonFields;

/**
 * A job as UP42 describes it. The names are UP42's; {@link #json()} keeps unknown fields.
 *
 * <pre>{@code
 * JobMetadata job = api.job("21e447c4-…");
 * job.status();     // "captured", the word as it came
 * job.jobStatus();  // JobStatus.CAPTURED
 * job.createdAt();  // 2024-06-05T13:12:48.124568Z
 * }</pre>
 *
 * <p>No accessor asks the network. A field that is missing or malformed throws an {@link
 * swath.error.Up42Exception} with its JSON path at that accessor only. Immutable as long as the
 * JSON is left alone.
 *
 * @param json the job's JSON
 */
public record JobMetadata(JsonNode json) {
  private static final List<String> ITEMS = List.of("item", "items", "sourceItem", "referenceItem");

  /** The process that the job runs. */
  public String processId() {
    return fields().text("processID");
  }

  /** The job's id. */
  public String jobId() {
    return fields().text("jobID");
  }

  /** The account that the job belongs to. */
  public String accountId() {
    return fields().text("accountID");
  }

  /** The workspace that the job belongs to; it may have none. */
  public @Nullable String workspaceId() {
    return fields().optionalText("workspaceID").orElse(null);
  }

  /** What was to be done, in OGC's shape: {@code {"inputs": {…}}}. */
  public JsonNode definition() {
    return fields().object("definition").json();
  }

  /** What came of it, or null. */
  public @Nullable JobResults results() {
    return fields().child("results").map(JobResults::of).orElse(null);
  }

  /** The credits that it takes, or null when there are none or nobody knows. */
  public @Nullable CreditConsumption creditConsumption() {
    return fields()
        .child("creditConsumption")
        .filter(consumption -> !consumption.json().isEmpty())
        .map(CreditConsumption::of)
        .orElse(null);
  }

  /** The word of its status, as it came. */
  public String status() {
    return fields().text("status");
  }

  /** When it was created, as it came. */
  public String created() {
    return fields().text("created");
  }

  /** When it was changed last, as it came. */
  public String updated() {
    return fields().text("updated");
  }

  /** When it began to run, as it came, or null. */
  public @Nullable String started() {
    return fields().optionalText("started").orElse(null);
  }

  /** When it ended, as it came, or null. */
  public @Nullable String finished() {
    return fields().optionalText("finished").orElse(null);
  }

  /** Its status; {@link JobStatus#UNKNOWN} for a word that UP42 does not document. */
  public JobStatus jobStatus() {
    return JobStatus.of(status());
  }

  /** When it was created. */
  public Instant createdAt() {
    return fields().instant("created");
  }

  /** When it was changed last. */
  public Instant updatedAt() {
    return fields().instant("updated");
  }

  /** When it began to run. */
  public Optional<Instant> startedAt() {
    return fields().optionalInstant("started");
  }

  /** When it ended. */
  public Optional<Instant> finishedAt() {
    return fields().optionalInstant("finished");
  }

  /** The title that its inputs gave to the results. */
  public Optional<String> title() {
    return inputs().flatMap(inputs -> inputs.optionalText("title"));
  }

  /** The ids of its input items: the last part of their URLs. */
  public List<String> itemIds() {
    List<String> ids = new ArrayList<>();
    for (String name : ITEMS) {
      JsonNode value = inputs().map(inputs -> inputs.node(name)).orElse(null);
      if (value != null && value.isTextual()) {
        ids.add(lastPart(value.textValue()));
      } else if (value != null && value.isArray()) {
        value.forEach(one -> ids.add(lastPart(one.asText())));
      }
    }
    return List.copyOf(ids);
  }

  /** The credits that it takes; empty when there are none or nobody knows. */
  public OptionalInt credits() {
    return fields()
        .child("creditConsumption")
        .map(consumption -> consumption.optionalInteger("credits"))
        .orElseGet(OptionalInt::empty);
  }

  /** What became of its credits. Never throws: where UP42's answer is malformed, nobody knows. */
  public CreditState creditState() {
    JobStatus status = JobStatus.of(json.path("status").asText(""));
    try {
      return CreditState.of(status, creditConsumption());
    } catch (Up42Exception e) {
      return switch (CreditState.of(status, null)) {
        case NOT_CHARGED -> CreditState.NOT_CHARGED;
        case RELEASED -> CreditState.RELEASED;
        default -> CreditState.UNKNOWN;
      };
    }
  }

  /** The permanent URL of its results' STAC collection; empty when there is none yet. */
  public Optional<String> collectionUrl() {
    return fields().child("results").flatMap(JobResults::collection);
  }

  /** The id of its results' STAC collection: the last part of its URL. */
  public Optional<String> collectionId() {
    return collectionUrl().map(JobMetadata::lastPart);
  }

  /** The errors of its results; an empty list when there are none. */
  public List<ValidationError> errors() {
    return fields().child("results").map(JobResults::errors).orElse(List.of());
  }

  private Optional<JsonFields> inputs() {
    return fields().child("definition").flatMap(definition -> definition.child("inputs"));
  }

  private JsonFields fields() {
    return JsonFields.of(json, "job");
  }

  private static String lastPart(String url) {
    return Stream.of(url.split("/", -1))
        .filter(part -> !part.isEmpty())
        .reduce((a, b) -> b)
        .orElse(url);
  }
}
