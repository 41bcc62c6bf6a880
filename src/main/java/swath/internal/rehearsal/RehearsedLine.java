package swath.internal.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import swath.http.Json;

/**
 * One execution of a rehearsal.
 *
 * @param cell the number of its cell among the code cells, from 1; 0 while it is not known
 * @param processId the process
 * @param workspace the workspace
 * @param items the ids of its items
 * @param key the {@linkplain #key hash} of process, workspace and inputs without the title
 * @param title the title of its results
 * @param credits what it would cost; 0 where nothing would be paid
 * @param outcome what would become of it
 * @param reason why it can't be run; empty otherwise
 */
public record RehearsedLine(
    int cell,
    String processId,
    String workspace,
    List<String> items,
    String key,
    String title,
    int credits,
    Outcome outcome,
    String reason) {
  /** What would become of an execution. */
  public enum Outcome {
    /** It would be executed and paid. */
    NEW,
    /** Its job would be found. */
    FOUND,
    /** It would be refused. */
    REFUSED
  }

  /** Takes a copy. */
  public RehearsedLine {
    items = List.copyOf(items);
  }

  /** Whether it would be refused. */
  public boolean isRefused() {
    return outcome == Outcome.REFUSED;
  }

  /** The same without what tells it from others of its cell and process. */
  public RehearsedLine withoutItems() {
    return new RehearsedLine(
        cell, processId, workspace, List.of(), "", "", credits, outcome, reason);
  }

  /** The same, of that cell. */
  public RehearsedLine in(int number) {
    return new RehearsedLine(
        number, processId, workspace, items, key, title, credits, outcome, reason);
  }

  /** As a line of JSON. */
  public JsonNode json() {
    return Json.object()
        .put("cell", cell)
        .put("process", processId)
        .put("workspace", workspace)
        .put("key", key)
        .put("title", title)
        .put("credits", credits)
        .put("outcome", outcome.name())
        .put("reason", reason)
        .set("items", Json.of(items));
  }

  /** Of a line of JSON. */
  public static RehearsedLine of(JsonNode json) {
    List<String> items = new ArrayList<>();
    json.path("items").forEach(item -> items.add(item.asText()));
    return new RehearsedLine(
        json.path("cell").asInt(),
        json.path("process").asText(),
        json.path("workspace").asText(),
        items,
        json.path("key").asText(),
        json.path("title").asText(),
        json.path("credits").asInt(),
        Outcome.valueOf(json.path("outcome").asText()),
        json.path("reason").asText());
  }
}
