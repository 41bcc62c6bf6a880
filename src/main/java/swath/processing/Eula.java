package swath.processing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import swath.http.JsonFields;
import swath.view.Card;
import swath.view.Lenient;
import swath.view.Mark;
import swath.view.Span;
import swath.view.Viewable;
import swath.view.Words;

/**
 * A licence that must be accepted before a process runs. A new document must be accepted again.
 *
 * @param json UP42's answer
 */
public record Eula(JsonNode json) implements Viewable {
  /** Its id. */
  public String id() {
    return fields().text("id");
  }

  /** Its title. */
  public String title() {
    return fields().optionalText("title").orElseGet(this::id);
  }

  /** Whether the account has accepted its present document. */
  public boolean accepted() {
    return fields().flag("isAccepted");
  }

  /** When it was accepted. */
  public Optional<Instant> acceptedAt() {
    return fields().optionalInstant("acceptedAt");
  }

  private JsonFields fields() {
    return JsonFields.of(json, "EULA");
  }

  @Override
  public Card view() {
    return Card.of("EULA", Lenient.text(this::title))
        .state(
            Lenient.or(false, this::accepted)
                ? Span.marked(Mark.DONE, "accepted")
                : Span.marked(
                    Mark.FAILED,
                    "not accepted: accept it in UP42's console, then ask the template again"))
        .fact("id", Lenient.code(this::id))
        .fact(
            "accepted",
            Lenient.or(Optional.<Instant>empty(), this::acceptedAt).map(Words::utc).orElse(""))
        .build();
  }

  @Override
  public String toString() {
    return view().text();
  }
}
