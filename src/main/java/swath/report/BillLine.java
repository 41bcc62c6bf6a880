package swath.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import swath.http.Json;

/**
 * One execution of a rehearsed notebook.
 *
 * <pre>{@code
 * bill.stream().filter(line -> line.outcome() == BillLine.Outcome.NEW).toList();
 * }</pre>
 *
 * @param cell the number of its cell among the code cells, from 1; 0 while it is not known
 * @param processId the process
 * @param workspaceId the workspace
 * @param itemIds the ids of its items
 * @param key names process, workspace and inputs without the title: what the line stands for
 * @param title the title of its results
 * @param credits what it would cost; 0 where nothing would be paid
 * @param outcome what would become of it
 * @param reason why it would be refused; empty otherwise
 */
public record BillLine(
    int cell,
    String processId,
    String workspaceId,
    List<String> itemIds,
    String key,
    String title,
    int credits,
    Outcome outcome,
    String reason) {
  /** What would become of an execution. */
  public enum Outcome {
    /** It would be executed and paid. */
    NEW,
    /** Its job would be found, and nothing paid. */
    FOUND,
    /** It would be refused. */
    REFUSED
  }

  /** Takes a copy. */
  public BillLine {
    itemIds = List.copyOf(itemIds);
  }

  /** Whether it would be refused. */
  public boolean isRefused() {
    return outcome == Outcome.REFUSED;
  }

  /** The same without what tells it from others of its cell and process. */
  public BillLine withoutItems() {
    return new BillLine(cell, processId, workspaceId, List.of(), "", "", credits, outcome, reason);
  }

  /** The same, of that cell. */
  public BillLine in(int number) {
    return new BillLine(
        number, processId, workspaceId, itemIds, key, title, credits, outcome, reason);
  }

  /** As a line of JSON. */
  public JsonNode json() {
    return Json.object()
        .put("cell", cell)
        .put("process", processId)
        .put("workspace", workspaceId)
        .put("key", key)
        .put("title", title)
        .put("credits", credits)
        .put("outcome", outcome.name())
        .put("reason", reason)
        .set("items", Json.of(itemIds));
  }

  /** Of a line of JSON. */
  public static BillLine of(JsonNode json) {
    List<String> items = new ArrayList<>();
    json.path("items").forEach(item -> items.add(item.asText()));
    return new BillLine(
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
