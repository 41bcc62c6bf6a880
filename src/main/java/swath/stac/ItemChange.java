package swath.stac;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import swath.error.Up42Exception;
import swath.http.HttpClient;
import swath.http.Json;
import swath.view.Lenient;
import swath.view.Sanitizer;

/**
 * Changes of an item's title and tags, the only ones that UP42 documents ({@code PATCH} of the
 * item). Stateless.
 */
final class ItemChange {
  private static final int LONGEST = 250;

  private ItemChange() {}

  static StacItem title(StacItem item, String title) {
    String wanted = checked(title, "title");
    String before = Lenient.or(Optional.<String>empty(), item::title).orElse("");
    return before.equals(wanted)
        ? item.changed(item.json(), "Nothing was changed: the title was " + quoted(wanted) + ".")
        : item.changed(
            sent(item, Json.object().put("up42-user:title", wanted)),
            changed(item)
                + "the title was "
                + (before.isEmpty() ? "none" : quoted(before))
                + ", and is "
                + quoted(wanted)
                + ".");
  }

  static StacItem moreTags(StacItem item, List<String> tags) {
    Set<String> after = new LinkedHashSet<>(item.tags());
    List<String> added = new ArrayList<>();
    for (String tag : tags) {
      String wanted = checked(tag, "tag");
      if (after.add(wanted)) {
        added.add(wanted);
      }
    }
    return added.isEmpty()
        ? item.changed(item.json(), "Nothing was changed: it had these tags.")
        : item.changed(sent(item, tags(after)), changed(item) + "added " + quoted(added) + ".");
  }

  static StacItem fewerTags(StacItem item, List<String> tags) {
    Set<String> after = new LinkedHashSet<>(item.tags());
    List<String> removed = tags.stream().distinct().filter(after::remove).toList();
    return removed.isEmpty()
        ? item.changed(item.json(), "Nothing was changed: it had none of these tags.")
        : item.changed(
            sent(item, tags(after)), changed(item) + "took away " + quoted(removed) + ".");
  }

  private static ObjectNode tags(Set<String> tags) {
    return Json.object().set("up42-user:tags", Json.of(tags.toArray(String[]::new)));
  }

  private static String changed(StacItem item) {
    boolean isRehearsal = item.client().http().options().shadow() != null;
    return isRehearsal ? "Rehearsed, not changed in UP42: " : "Changed in UP42: ";
  }

  private static JsonNode sent(StacItem item, ObjectNode fields) {
    String collection =
        item.collectionId()
            .orElseThrow(
                () -> new Up42Exception("The item names no collection, so it can't be changed."));
    String href = HttpClient.path(StacClient.COLLECTIONS, collection, "items", item.id());
    return item.client().http().change(href, fields).json();
  }

  private static String checked(String text, String what) {
    String plain = text.strip();
    if (plain.isEmpty() || plain.length() > LONGEST) {
      throw new Up42Exception(
          "A "
              + what
              + " has 1 to "
              + LONGEST
              + " characters, and "
              + (plain.isEmpty() ? "this one has none." : "this one has " + plain.length() + "."));
    }
    return plain;
  }

  static Up42Exception noSuchFile(StacItem item, String what) {
    Set<String> known = new LinkedHashSet<>();
    for (StacAsset asset : item.assets()) {
      known.add(asset.key());
      known.addAll(Lenient.or(List.<String>of(), asset::roles));
      known.addAll(asset.bands());
    }
    return new Up42Exception(
        "The item has no file, role or band called "
            + quoted(what)
            + ". It has "
            + known.stream().map(ItemChange::quoted).collect(Collectors.joining(", "))
            + ".");
  }

  private static String quoted(List<String> texts) {
    return texts.stream().map(ItemChange::quoted).collect(Collectors.joining(", "));
  }

  private static String quoted(String text) {
    return "\"" + Sanitizer.line(text, 60) + "\"";
  }
}
