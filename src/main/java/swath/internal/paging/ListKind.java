package swath.internal.paging;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** What a list is of, and how two readings of one element are known. */
public enum ListKind {
  /** Jobs of the processing API. */
  JOBS("jobs", "jobID", "updated"),
  /** STAC items: an id counts within its collection only. */
  ITEMS("items", "id", "updated"),
  /** STAC collections. */
  COLLECTIONS("collections", "id", "updated"),
  /** Processes of the processing API. */
  PROCESSES("processes", "id", "updated"),
  /** Files in storage. */
  ASSETS("assets", "id", "updatedAt"),
  /** Budgets. */
  BUDGETS("budgets", "id", "updatedAt");

  private final String noun;
  private final String id;
  private final String updated;

  ListKind(String noun, String id, String updated) {
    this.noun = noun;
    this.id = id;
    this.updated = updated;
  }

  /** What the elements are called, in the plural. */
  public String noun() {
    return noun;
  }

  /** What is the same in all readings of an element; null where it has no readable id. */
  public @Nullable String id(JsonNode element) {
    String text = text(element, id);
    if (text == null || this != ITEMS) {
      return text;
    }
    String collection = text(element, "collection");
    return collection == null ? text : collection + "/" + text;
  }

  /** When the element was changed last, as it came; null where that is not told. */
  public @Nullable String updated(JsonNode element) {
    return text(this == ITEMS ? element.path("properties") : element, updated);
  }

  private static @Nullable String text(JsonNode json, String member) {
    String text = json.path(member).textValue();
    return text == null || text.isBlank() ? null : text;
  }
}
