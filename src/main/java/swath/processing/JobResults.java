package swath.processing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import swath.http.Fields;

/**
 * What came of a job: a reference to its STAC collection, or errors.
 *
 * @param collection the permanent URL of the results' STAC collection, once there is one
 * @param errors what was wrong with the inputs; documented for invalid jobs
 */
public record JobResults(@Nullable String collection, List<ValidationError> errors) {
  /** Takes a copy of the errors. */
  public JobResults {
    errors = List.copyOf(errors);
  }

  static JobResults of(Fields fields) {
    return new JobResults(collection(fields).orElse(null), errors(fields));
  }

  static Optional<String> collection(Fields fields) {
    return fields.optionalText("collection");
  }

  static List<ValidationError> errors(Fields fields) {
    return fields.children("errors").stream().map(ValidationError::of).toList();
  }
}
