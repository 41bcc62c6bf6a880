package swath.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A job as UP42's wire shows it. */
final class JobJson {
  private JobJson() {}

  static ObjectNode of(World world, StoredJob job) {
    JobOrder order = job.order;
    ObjectNode json =
        Json.object()
            .put("processID", order.processId())
            .put("jobID", order.id())
            .put("accountID", World.ACCOUNT)
            .put("workspaceID", order.workspaceId());
    json.set("definition", world.definition(job));
    results(world, job, json);
    return json.put("status", job.status.word())
        .put("type", "process")
        .put("created", order.created().toString())
        .put("updated", job.updated.toString())
        .put("started", text(job.started))
        .put("finished", text(job.finished));
  }

  static ArrayNode errors(List<Flaw> flaws) {
    ArrayNode errors = Json.array();
    flaws.forEach(
        flaw -> errors.add(Json.object().put("name", flaw.name()).put("message", flaw.message())));
    return errors;
  }

  private static void results(World world, StoredJob job, ObjectNode json) {
    Ledger ledger = world.state().ledger;
    if (job.status == Status.INVALID) {
      json.set("results", Json.object().set("errors", errors(job.order.flaws())));
      return;
    }
    json.set(
        "results",
        job.collectionId == null
            ? null
            : Json.object()
                .put(
                    "collection",
                    world.base() + "/v2/assets/stac/collections/" + job.collectionId));
    boolean captured = ledger.isCaptured(job.id());
    if (captured || ledger.isHeld(job.id())) {
      ObjectNode consumption =
          Json.object()
              .put("credits", job.order.credits())
              .put("holdID", Dice.uuid(world.state().seed, job.id() + "hold"));
      if (captured) {
        consumption.put("consumptionID", Dice.uuid(world.state().seed, job.id() + "consumption"));
      }
      json.set("creditConsumption", consumption);
    } else {
      json.putNull("creditConsumption");
    }
  }

  private static @Nullable String text(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }
}
