package swath;

import java.util.List;
import java.util.stream.Collectors;
import swath.error.Up42Exception;
import swath.processing.ValidationError;

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

  private final transient ValidationErrors errors;

  InvalidJobException(String processId, List<ValidationError> errors) {
    super(message(processId, errors));
    this.errors = new ValidationErrors(errors);
  }

  /** What UP42 has against it, in its order. */
  public ValidationErrors errors() {
    return errors;
  }

  private static String message(String processId, List<ValidationError> errors) {
    return "Nothing was executed: "
        + processId
        + " can't run like this. "
        + errors.stream()
            .map(error -> error.name() + ": " + error.message())
            .collect(Collectors.joining(" "))
        + (errors.stream().anyMatch(error -> error.name().equals(Check.EULA))
            ? " Accept the EULA in UP42's console, then run this again."
            : " Mend the inputs, then run this again.");
  }
}
