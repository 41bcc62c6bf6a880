package swath.internal.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import swath.http.Json;

/**
 * A job that no service runs: it goes the documented road in the time that earlier jobs of its
 * process took, and its results are those of the newest of these.
 *
 * @param id begins with zeros, so that nobody takes it for UP42's
 * @param inputs as they would have been sent
 * @param workspace where it would be; null for none
 * @param credits its price
 * @param created when it was made, by the service's clock
 * @param run how long it runs
 * @param standIn the collection of an earlier job's results; null if there is none
 */
record ShadowJob(
    String id,
    String processId,
    JsonNode inputs,
    @Nullable String workspace,
    String account,
    int credits,
    Instant created,
    Duration run,
    @Nullable String standIn) {
  private static final Duration STEP = Duration.ofSeconds(1);

  Instant started() {
    return created.plus(STEP.multipliedBy(4));
  }

  Instant finished() {
    return started().plus(run);
  }

  String status(Instant now) {
    long steps = Duration.between(created, now).toSeconds();
    if (now.isBefore(started())) {
      return steps < 1 ? "created" : steps < 2 ? "licensed" : steps < 3 ? "valid" : "accepted";
    }
    if (now.isBefore(finished())) {
      return "running";
    }
    return now.isBefore(finished().plus(STEP)) ? "successful" : "captured";
  }

  private Instant updated(Instant now) {
    if (now.isBefore(started())) {
      return now;
    }
    Instant end = finished();
    return now.isBefore(end) ? started() : now.isBefore(end.plus(STEP)) ? end : end.plus(STEP);
  }

  /** In UP42's shape, as of then. */
  ObjectNode json(Instant now) {
    String status = status(now);
    boolean hasRun = !now.isBefore(finished());
    ObjectNode json =
        Json.object()
            .put("processID", processId)
            .put("jobID", id)
            .put("accountID", account)
            .put("workspaceID", workspace)
            .put("status", status)
            .put("created", created.toString())
            .put("updated", updated(now).toString());
    json.set("definition", Json.object().set("inputs", inputs));
    if (!now.isBefore(started())) {
      json.put("started", started().toString());
    }
    if (hasRun) {
      json.put("finished", finished().toString());
      if (standIn != null) {
        json.set("results", Json.object().put("collection", standIn));
      }
    }
    boolean isHeld = status.equals("accepted") || status.equals("running") || hasRun;
    if (isHeld && credits > 0) {
      ObjectNode consumption = Json.object().put("credits", credits).put("holdID", "shadow-" + id);
      if (status.equals("captured")) {
        consumption.put("consumptionID", "shadow-" + id);
      }
      json.set("creditConsumption", consumption);
    }
    return json;
  }
}
