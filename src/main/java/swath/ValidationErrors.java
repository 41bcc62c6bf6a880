package swath;

import java.util.AbstractList;
import java.util.List;
import swath.error.ValidationError;
import swath.table.ValueTables;
import swath.view.Card;
import swath.view.Grid;
import swath.view.RowLimit;
import swath.view.Span;
import swath.view.Viewable;
import swath.view.Words;
import tech.tablesaw.api.Table;

/**
 * What UP42 has against a job, in its order. Immutable.
 *
 * <pre>{@code
 * template.errors().forEach(error -> System.out.println(error.message()));
 * }</pre>
 */
public final class ValidationErrors extends AbstractList<ValidationError> implements Viewable {
  private final List<ValidationError> errors;

  public ValidationErrors(List<ValidationError> errors) {
    this.errors = List.copyOf(errors);
  }

  @Override
  public ValidationError get(int index) {
    return errors.get(index);
  }

  @Override
  public int size() {
    return errors.size();
  }

  /** As a Tablesaw table. */
  public Table table() {
    return ValueTables.errors(errors, "Errors");
  }

  @Override
  public Card view() {
    return isEmpty()
        ? Card.of("of a job's inputs", "No errors").build()
        : Card.of("of a job's inputs", Words.count(size(), "error")).block(grid(errors)).build();
  }

  /** Errors as a part of a card, as many as {@link RowLimit} says. */
  static Grid grid(List<ValidationError> errors) {
    var columns = List.of(Grid.Column.whole("error"), Grid.Column.text("UP42's words"));
    var rows = RowLimit.first(errors).stream().map(ValidationErrors::row).toList();
    return Grid.of("Errors", columns, rows, errors.size());
  }

  private static List<Span> row(ValidationError error) {
    return List.of(Span.code(error.name()), Span.of(error.message()));
  }

  @Override
  public String toString() {
    return view().text();
  }
}
