package swath.internal.spending;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import swath.http.Json;
import swath.internal.session.SessionScope;
import swath.stac.StacItem;

/**
 * What a template would execute, and within which limits.
 *
 * @param processId the process
 * @param inputs its inputs
 * @param workspaceId the workspace, or null for the session's
 * @param limit the most credits that it may cost, or null
 * @param budget the id or the name of UP42's budget, or null
 * @param named whether its class knows what the inputs are called
 */
public record JobRequest(
    String processId,
    ObjectNode inputs,
    @Nullable String workspaceId,
    @Nullable Integer limit,
    @Nullable String budget,
    boolean named) {
  /** Any process by its id; its inputs are checked against its description. */
  public static JobRequest of(String processId, JsonNode inputs) {
    if (processId.isBlank()) {
      throw new IllegalArgumentException("A template needs the id of a process.");
    }
    ObjectNode copy = inputs instanceof ObjectNode object ? object.deepCopy() : Json.object();
    return new JobRequest(processId, copy, null, null, null, false);
  }

  public static JobRequest of(String processId, Map<String, ?> inputs) {
    ObjectNode json = Json.object();
    inputs.forEach((name, value) -> json.set(name, json(value)));
    return of(processId, json);
  }

  /** A process that this version of Swath knows. */
  public static JobRequest known(String processId, String title) {
    return new JobRequest(processId, Json.object().put("title", title), null, null, null, true);
  }

  public JobRequest with(String input, JsonNode value) {
    ObjectNode copy = inputs.deepCopy();
    copy.set(input, value);
    return new JobRequest(processId, copy, workspaceId, limit, budget, named);
  }

  /** The same with a value for an input that its class may not know. */
  public JobRequest withInput(String input, Object value) {
    if (input.isBlank()) {
      throw new IllegalArgumentException("An input has a name, as in with(\"sensitivity\", 2).");
    }
    ObjectNode copy = inputs.deepCopy();
    copy.set(input, json(value));
    return new JobRequest(processId, copy, workspaceId, limit, budget, false);
  }

  public JobRequest without(String input) {
    ObjectNode copy = inputs.deepCopy();
    copy.remove(input);
    return new JobRequest(processId, copy, workspaceId, limit, budget, named);
  }

  public JobRequest item(String input, StacItem item) {
    return with(input, Json.of(href(item)));
  }

  public JobRequest items(List<StacItem> items) {
    if (items.isEmpty()) {
      throw new IllegalArgumentException("A template of many items needs at least one.");
    }
    return with("items", Json.of(items.stream().map(JobRequest::href).toList()));
  }

  /** The workspace of its job; asks who is logged in, unless one is set or known. */
  public String workspace(SessionScope scope) {
    return workspaceId != null ? workspaceId : scope.workspace();
  }

  public JobRequest inWorkspace(@Nullable String workspaceId) {
    return new JobRequest(processId, inputs, workspaceId, limit, budget, named);
  }

  public JobRequest spendingAtMost(int credits) {
    if (credits < 0) {
      throw new IllegalArgumentException("A limit of " + credits + " credits is below zero.");
    }
    return new JobRequest(processId, inputs, workspaceId, credits, budget, named);
  }

  public JobRequest onBudget(@Nullable String budget) {
    return new JobRequest(processId, inputs, workspaceId, limit, budget, named);
  }

  static String href(StacItem item) {
    return item.selfHref()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    item
                        + " has no link to itself, and a job takes its items by link. Fetch it"
                        + " again by up42.item(url)."));
  }

  private static JsonNode json(Object value) {
    if (value instanceof StacItem item) {
      return Json.of(href(item));
    }
    if (value instanceof Iterable<?> list && !(value instanceof JsonNode)) {
      ArrayNode array = Json.array();
      List<Object> elements = new ArrayList<>();
      list.forEach(elements::add);
      elements.forEach(element -> array.add(json(element)));
      return array;
    }
    return Json.of(value);
  }
}
