package swath.sandbox.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import swath.sandbox.world.Account;
import swath.sandbox.world.InputError;
import swath.sandbox.world.JobOrder;
import swath.sandbox.world.Ledger;
import swath.sandbox.world.SandboxJson;
import swath.sandbox.world.SeededRandom;
import swath.sandbox.world.Status;
import swath.sandbox.world.StoredJob;
import swath.sandbox.world.World;

/** Writes a job as UP42's API shows it. */
final class JobWriter {
  private JobWriter() {}

  static ObjectNode of(World world, StoredJob job) {
    JobOrder order = job.order();
    ObjectNode json =
        SandboxJson.object()
            .put("processID", order.processId())
            .put("jobID", order.id())
            .put("accountID", Account.ID)
            .put("workspaceID", order.workspaceId());
    json.set("definition", world.definition(job));
    results(world, job, json);
    return json.put("status", job.status().word())
        .put("type", "process")
        .put("created", order.created().toString())
        .put("updated", job.updated().toString())
        .put("started", text(job.started()))
        .put("finished", text(job.finished()));
  }

  private static InputError withAddress(World world, InputError error) {
    return new InputError(error.name(), world.text(error.message()));
  }

  static ArrayNode errors(List<InputError> errors) {
    ArrayNode list = SandboxJson.array();
    errors.forEach(
        error ->
            list.add(
                SandboxJson.object().put("name", error.name()).put("message", error.message())));
    return list;
  }

  private static void results(World world, StoredJob job, ObjectNode json) {
    Ledger ledger = world.state().ledger();
    if (job.status() == Status.INVALID) {
      json.set(
          "results",
          SandboxJson.object()
              .set(
                  "errors",
                  errors(job.order().errors().stream().map(e -> withAddress(world, e)).toList())));
      return;
    }
    json.set(
        "results",
        job.collectionId() == null
            ? null
            : SandboxJson.object()
                .put(
                    "collection",
                    world.base() + "/v2/assets/stac/collections/" + job.collectionId()));
    if (ledger.hasHold(job.id())) {
      ObjectNode consumption =
          SandboxJson.object()
              .put("credits", job.order().credits())
              .put("holdID", SeededRandom.uuid(world.state().seed(), job.id() + "hold"));
      if (ledger.isCaptured(job.id())) {
        consumption.put(
            "consumptionID", SeededRandom.uuid(world.state().seed(), job.id() + "consumption"));
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
