package swath;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import swath.http.NotFoundException;
import swath.processing.Eula;
import swath.processing.Priced;
import swath.processing.ProcessDescription;
import swath.processing.ProcessingApi;
import swath.processing.ValidationError;

/**
 * Whether UP42 would take a template, and its price, asked in the API's order and only when needed.
 * A yes is remembered, a no is asked again. Copies of a template share it. Thread-safe.
 */
final class Check {
  static final String EULA = "EulaNotAccepted";
  private static final String NO_PROCESS = "ProcessNotFound";

  /** What is known without asking. */
  record Known(
      Optional<ProcessDescription> process,
      Optional<Boolean> eulaAccepted,
      Optional<List<ValidationError>> errors,
      Optional<Priced> price) {}

  private final ProcessingApi api;
  private final Draft draft;
  private final Turn turn = new Turn();
  private @Nullable ProcessDescription process;
  private @Nullable Boolean eulaAccepted;
  private @Nullable List<ValidationError> errors;
  private @Nullable Priced price;
  private volatile Known known =
      new Known(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  Check(ProcessingApi api, Draft draft) {
    this.api = api;
    this.draft = draft;
  }

  /** Asks what is not known to be right; the errors that were found, none if it is valid. */
  List<ValidationError> errors() {
    return turn.take(this::askErrors);
  }

  private List<ValidationError> askErrors() {
    List<ValidationError> before = errors;
    if (before != null && before.isEmpty()) {
      return before;
    }
    List<ValidationError> found = find();
    errors = found;
    publish();
    return found;
  }

  /** The price, asked for once; the template must be valid. */
  Priced price() {
    return turn.take(
        () -> {
          Priced before = price;
          return before == null ? askPrice() : before;
        });
  }

  /** The price, asked for now. */
  Priced freshPrice() {
    return turn.take(this::askPrice);
  }

  private Priced askPrice() {
    List<ValidationError> found = errors();
    if (!found.isEmpty()) {
      throw new InvalidJobException(draft.processId(), found);
    }
    Priced now = api.cost(draft.processId(), draft.inputs());
    price = now;
    publish();
    return now;
  }

  /** What was learnt so far; asks nothing and waits for nothing. */
  Known known() {
    return known;
  }

  private List<ValidationError> find() {
    ProcessDescription description = process;
    if (description == null) {
      try {
        description = api.process(draft.processId());
      } catch (NotFoundException e) {
        return List.of(
            ValidationError.of(
                NO_PROCESS,
                "The process " + draft.processId() + " does not exist. See up42.processes()."));
      }
      process = description;
    }
    if (!draft.named()) {
      List<ValidationError> odd = inputs(description);
      if (!odd.isEmpty()) {
        return odd;
      }
    }
    if (!Boolean.TRUE.equals(eulaAccepted) && description.eulaId().isPresent()) {
      Eula eula = api.eula(description.eulaId().get());
      eulaAccepted = eula.accepted();
      if (!eula.accepted()) {
        return List.of(
            ValidationError.of(
                EULA, "EULA for the process " + draft.processId() + " not accepted."));
      }
    }
    return api.validate(draft.processId(), draft.inputs());
  }

  /** The names of the inputs against the process's own description (OGC's shape). */
  private List<ValidationError> inputs(ProcessDescription description) {
    JsonNode described = description.json().path("inputs");
    if (!described.isObject() || described.isEmpty()) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    described.fieldNames().forEachRemaining(names::add);
    List<ValidationError> found = new ArrayList<>();
    for (String name : names) {
      boolean required = described.path(name).path("minOccurs").asInt(1) > 0;
      if (required && !draft.inputs().has(name)) {
        found.add(ValidationError.of("MissingInput", "The input " + name + " is missing."));
      }
    }
    draft
        .inputs()
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!names.contains(name)) {
                found.add(
                    ValidationError.of(
                        "UnknownInput",
                        draft.processId() + " has no input " + name + ", but " + names + "."));
              }
            });
    return List.copyOf(found);
  }

  private void publish() {
    known =
        new Known(
            Optional.ofNullable(process),
            Optional.ofNullable(eulaAccepted),
            Optional.ofNullable(errors),
            Optional.ofNullable(price));
  }
}
