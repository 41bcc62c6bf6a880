package swath;

import java.time.Instant;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import swath.internal.batch.BatchLines;
import swath.internal.batch.BatchSpans;
import swath.internal.session.SessionScope;
import swath.view.Card;
import swath.view.Grid;
import swath.view.RowLimit;
import swath.view.Span;
import swath.view.Viewable;
import swath.view.Words;

/**
 * The batches on the session's journal, the newest first. Immutable; each is live.
 *
 * <pre>{@code
 * up42.batches();
 * up42.batch("trees-2026").table();
 * }</pre>
 */
public final class Batches extends AbstractList<Batch> implements Viewable {
  private static final List<Grid.Column> COLUMNS =
      List.of(
          Grid.Column.text("name"),
          Grid.Column.number("rows"),
          Grid.Column.text("state"),
          Grid.Column.text("credits"));

  private final List<Batch> batches;
  private final Instant asOf;
  private final boolean isSandbox;

  private Batches(List<Batch> batches, Instant asOf, boolean isSandbox) {
    this.batches = List.copyOf(batches);
    this.asOf = asOf;
    this.isSandbox = isSandbox;
  }

  static Batches of(SessionScope scope) {
    List<Batch> all =
        scope.shared().journal().batches().names().stream()
            .map(name -> new Batch(scope, name, Map.of(), null))
            .toList();
    return new Batches(all, scope.now(), scope.shared().isSandbox());
  }

  @Override
  public Batch get(int index) {
    return batches.get(index);
  }

  @Override
  public int size() {
    return batches.size();
  }

  @Override
  public Card view() {
    Card.Builder card = Card.of("batches", Words.count(size(), "batch"));
    if (isEmpty()) {
      card.line(Span.of("There is none on this journal. Begin one:"))
          .line(Span.code("up42.plan(\"name\", images, image -> template).within(100).run()"));
    } else {
      List<List<Span>> rows = RowLimit.first(batches).stream().map(Batches::spans).toList();
      card.block(Grid.of("The newest first", COLUMNS, rows, size()))
          .line(Span.of("To open one:"), Span.code(BatchSpans.handle(get(0).name())));
    }
    return card.asOf(asOf, isSandbox).build();
  }

  private static List<Span> spans(Batch batch) {
    BatchLines lines = batch.lines();
    String states =
        String.join(", ", List.of(BatchSpans.counts(lines)).stream().map(Span::text).toList());
    return List.of(
        Span.of(batch.name()),
        Span.of(Words.number(lines.lines().size())),
        Span.of(states),
        Span.of(Words.credits(lines.committed())));
  }

  @Override
  public String toString() {
    return view().text();
  }
}
