package swath.stac;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import swath.view.Card;
import swath.view.Grid;
import swath.view.Lenient;
import swath.view.RowLimit;
import swath.view.Span;
import swath.view.Viewable;
import swath.view.Words;

/**
 * The files in storage as of when they were listed. Immutable.
 *
 * <pre>{@code
 * up42.assets().get(0).stacItems();
 * }</pre>
 */
public final class Assets extends AbstractList<Asset> implements Viewable {
  private static final int LONGEST_NAME = 40;

  private final List<Asset> assets;

  Assets(List<Asset> assets) {
    this.assets = List.copyOf(assets);
  }

  @Override
  public Asset get(int index) {
    return assets.get(index);
  }

  @Override
  public int size() {
    return assets.size();
  }

  @Override
  public Card view() {
    var columns =
        List.of(
            Grid.Column.text("file"),
            Grid.Column.text("title"),
            Grid.Column.whole("created (UTC)"),
            Grid.Column.number("size"),
            Grid.Column.text("from"),
            Grid.Column.text("product"),
            Grid.Column.whole("id"));
    List<List<Span>> rows = new ArrayList<>();
    for (Asset asset : RowLimit.first(assets)) {
      rows.add(
          List.of(
              Span.shortened(Lenient.text(() -> asset.name().orElse("")), LONGEST_NAME),
              Span.shortened(Lenient.text(() -> asset.title().orElse("")), LONGEST_NAME),
              Lenient.span(() -> Words.time(asset.createdAt())),
              FieldSpans.cell(() -> FieldSpans.bytes(asset.size())),
              FieldSpans.cell(asset::source),
              FieldSpans.cell(asset::collectionName),
              Lenient.code(asset::id)));
    }
    return Card.of("list", Words.count(size(), "asset"))
        .block(Grid.of("Files in storage", columns, rows, size()).withoutEmptyColumns())
        .line(Span.sentence("get(0).stacItems() says what is on the first, and where."))
        .asOf(null, !isEmpty() && get(0).isSandbox())
        .build();
  }

  @Override
  public String toString() {
    return view().text();
  }
}
