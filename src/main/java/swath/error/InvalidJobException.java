package swath.error;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A template can't be priced or executed, since UP42 would not take it. Nothing was executed.
 *
 * <pre>{@code
 * catch (InvalidJobException e) {
 *   e.errors().forEach(error -> System.out.println(error.message()));
 * }
 * }</pre>
 */
public final class InvalidJobException extends Up42Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<ValidationError> errors;

  /** Says that {@code processId} can't run with inputs that have these errors. */
  public InvalidJobException(String processId, List<ValidationError> errors) {
    super(message(processId, errors));
    this.errors = List.copyOf(errors);
  }

  /** What UP42 has against it, in its order. */
  public List<ValidationError> errors() {
    return errors == null ? List.of() : errors;
  }

  private static String message(String processId, List<ValidationError> errors) {
    return "Nothing was executed: "
        + processId
        + " can't run like this. "
        + errors.stream().map(ValidationError::toString).collect(Collectors.joining(" "))
        + (errors.stream().anyMatch(ValidationError::isEula)
            ? " Accept the EULA in UP42's console, then run this again."
            : " Correct the inputs, then run this again.");
  }
}
