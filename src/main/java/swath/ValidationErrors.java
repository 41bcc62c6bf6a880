package swath;

import java.util.AbstractList;
import java.util.List;
import swath.error.ValidationError;
import swath.internal.card.JobCard;
import swath.table.ValueTables;
import swath.view.Card;
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

  ValidationErrors(List<ValidationError> errors) {
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
        : Card.of("of a job's inputs", Words.count(size(), "error"))
            .block(JobCard.errors(errors))
            .build();
  }

  @Override
  public String toString() {
    return view().text();
  }
}
