package swath.processing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import swath.error.ValidationError;
import swath.http.JsonFields;
import swath.view.Sanitizer;

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

  static JobResults of(JsonFields fields) {
    return new JobResults(collection(fields).orElse(null), errors(fields));
  }

  static Optional<String> collection(JsonFields fields) {
    return fields.optionalText("collection");
  }

  static List<ValidationError> errors(JsonFields fields) {
    return fields.children("errors").stream().map(JobResults::error).toList();
  }

  private static ValidationError error(JsonFields fields) {
    return new ValidationError(
        Sanitizer.line(fields.text("name")), Sanitizer.line(fields.text("message")), fields.json());
  }
}
