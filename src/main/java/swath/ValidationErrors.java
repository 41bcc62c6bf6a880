package swath;

import java.util.AbstractList;
import java.util.List;
import swath.error.ValidationError;
import swath.table.ValueTables;
import tech.tablesaw.api.Table;

/**
 * What UP42 has against a job, in its order. Immutable.
 *
 * <pre>{@code
 * template.errors().forEach(error -> System.out.println(error.message()));
 * }</pre>
 */
public final class ValidationErrors extends AbstractList<ValidationError> {
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
  public String toString() {
    if (errors.isEmpty()) {
      return "No errors.";
    }
    StringBuilder text = new StringBuilder(errors.size() == 1 ? "1 error" : size() + " errors");
    for (ValidationError error : errors) {
      text.append(Text.rows(Text.oneLine(error.name()), Text.oneLine(error.message())));
    }
    return text.toString();
  }
}
