package swath.stac;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import swath.view.Card;
import swath.view.Grid;
import swath.view.Grid.Column;
import swath.view.Lenient;
import swath.view.RowLimit;
import swath.view.Span;
import swath.view.Viewable;
import swath.view.Words;

/**
 * A list of collections as of when it was read. Immutable.
 *
 * <pre>{@code
 * StacCollections all = up42.collections();
 * all.get(0).items();
 * }</pre>
 */
public final class StacCollections extends AbstractList<StacCollection> implements Viewable {
  private final List<StacCollection> collections;

  StacCollections(List<StacCollection> collections) {
    this.collections = List.copyOf(collections);
  }

  @Override
  public StacCollection get(int index) {
    return collections.get(index);
  }

  @Override
  public int size() {
    return collections.size();
  }

  @Override
  public Card view() {
    List<Column> columns =
        List.of(Column.text("title"), Column.whole("id"), Column.whole("made by job"));
    List<List<Span>> rows = new ArrayList<>();
    for (StacCollection collection : RowLimit.first(collections)) {
      rows.add(
          List.of(
              Span.shortened(Lenient.text(collection::title), 60),
              Lenient.code(collection::id),
              FieldSpans.cell(collection::jobId)));
    }
    return Card.of("list", Words.count(size(), "collection"))
        .block(Grid.of("STAC collections", columns, rows, size()).withoutEmptyColumns())
        .asOf(null, !collections.isEmpty() && collections.get(0).isSandbox())
        .build();
  }

  @Override
  public String toString() {
    return view().text();
  }
}
