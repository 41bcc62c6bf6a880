package swath.stac;

import com.fasterxml.jackson.databind.JsonNode;
import swath.error.Up42Exception;
import swath.internal.paging.ListKind;
import swath.internal.paging.NextLink;
import swath.internal.paging.Page;
import swath.internal.paging.PageRequest;
import swath.internal.paging.PagedList;

/** Lists of items, page by page; {@code next} is a GET or a POST. */
final class ItemPages {
  private ItemPages() {}

  static PagedList<StacItem> of(StacClient client, PageRequest first) {
    return PagedList.of(
        client.http(),
        ListKind.ITEMS,
        first,
        (page, asked) -> Page.of(features(page), NextLink.getOrPost(page, first.href(), asked)),
        json -> new StacItem(client, json));
  }

  /** All items of a list; where a later page fails, the exception carries what came. */
  static StacItems all(PagedList<StacItem> items) {
    return items.read(StacItem::json, StacItems::new);
  }

  private static JsonNode features(JsonNode page) {
    JsonNode features = page.path("features");
    if (!features.isArray()) {
      throw new Up42Exception("The list of items has no $.features.");
    }
    return features;
  }
}
