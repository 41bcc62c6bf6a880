package swath.internal.spending;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import swath.error.InvalidJobException;
import swath.error.NotFoundException;
import swath.error.ValidationError;
import swath.http.InterruptibleLock;
import swath.processing.DatedCost;
import swath.processing.Eula;
import swath.processing.ProcessDescription;
import swath.processing.ProcessingApi;

/**
 * Whether UP42 would take a template, and its price, asked in the API's order and only when needed.
 * A yes is remembered, a no is asked again. Copies of a template share it. Thread-safe.
 */
public final class RequestCheck {
  private static final String NO_PROCESS = "ProcessNotFound";

  /** What is known without asking. */
  public record Known(
      Optional<ProcessDescription> process,
      Optional<Boolean> eulaAccepted,
      Optional<List<ValidationError>> errors,
      Optional<DatedCost> price) {}

  private final ProcessingApi api;
  private final JobRequest request;
  private final InterruptibleLock turn = new InterruptibleLock();
  private @Nullable ProcessDescription process;
  private @Nullable Boolean eulaAccepted;
  private @Nullable List<ValidationError> errors;
  private @Nullable DatedCost price;
  private volatile Known known =
      new Known(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public RequestCheck(ProcessingApi api, JobRequest request) {
    this.api = api;
    this.request = request;
  }

  /** Asks what is not known to be right; the errors that were found, none if it is valid. */
  public List<ValidationError> errors() {
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
  public DatedCost price() {
    return turn.take(
        () -> {
          DatedCost before = price;
          return before == null ? askPrice() : before;
        });
  }

  /** The price, asked for now. */
  DatedCost freshPrice() {
    return turn.take(this::askPrice);
  }

  private DatedCost askPrice() {
    List<ValidationError> found = errors();
    if (!found.isEmpty()) {
      throw new InvalidJobException(request.processId(), found);
    }
    DatedCost now = api.cost(request.processId(), request.inputs());
    price = now;
    publish();
    return now;
  }

  /** What was learnt so far; asks nothing and waits for nothing. */
  public Known known() {
    return known;
  }

  private List<ValidationError> find() {
    ProcessDescription description = process;
    if (description == null) {
      try {
        description = api.process(request.processId());
      } catch (NotFoundException e) {
        return List.of(
            ValidationError.of(
                NO_PROCESS,
                "The process " + request.processId() + " does not exist. See up42.processes()."));
      }
      process = description;
    }
    if (!request.named()) {
      List<ValidationError> odd = inputs(description);
      if (!odd.isEmpty()) {
        return odd;
      }
    }
    if (!Boolean.TRUE.equals(eulaAccepted) && description.eulaId().isPresent()) {
      Eula eula = api.eula(description.eulaId().get());
      eulaAccepted = eula.accepted();
      if (!eula.accepted()) {
        return List.of(ValidationError.eulaNotAccepted(request.processId()));
      }
    }
    return api.validate(request.processId(), request.inputs());
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
      if (required && !request.inputs().has(name)) {
        found.add(ValidationError.of("MissingInput", "The input " + name + " is missing."));
      }
    }
    request
        .inputs()
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!names.contains(name)) {
                found.add(
                    ValidationError.of(
                        "UnknownInput",
                        request.processId() + " has no input " + name + ", but " + names + "."));
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
