package swath;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import swath.error.ApiException;
import swath.error.Up42Exception;
import swath.error.ValidationError;
import swath.internal.listing.BoundedCalls;
import swath.internal.session.SessionScope;
import swath.internal.spending.JobRequest;
import swath.processing.ProcessDescription;
import swath.processing.ProcessingApi;
import swath.stac.StacItem;
import swath.view.Lenient;

/**
 * Asks what can be run on images: validation and price, which make no job and cost nothing, a few
 * at a time. What was heard is kept for the session; what two images of a product were refused for
 * in the same words counts for all images of that product.
 */
final class FittingSearch {
  private static final int MOST_PAIRS = 1_000;
  private static final int SAME_TWICE = 2;

  private final SessionScope scope;
  private final Processes processes;
  private final Memory memory;

  FittingSearch(SessionScope scope, Processes processes) {
    this.scope = scope;
    this.processes = processes;
    this.memory = scope.shared().remembered(Memory.class, Memory::new);
  }

  /** What a session has heard; thread-safe. */
  static final class Memory {
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Map<String, List<String>> refusals = new ConcurrentHashMap<>();

    private Optional<Answer> known(String pair, String product) {
      Answer answer = answers.get(pair);
      if (answer != null) {
        return Optional.of(answer);
      }
      List<String> words = refusals.getOrDefault(product, List.of());
      return words.size() >= SAME_TWICE && words.stream().distinct().count() == 1
          ? Optional.of(new Answer(null, words.get(0)))
          : Optional.empty();
    }

    private void keep(String pair, String product, Answer answer) {
      answers.put(pair, answer);
      if (answer.obstacle().isEmpty()) {
        refusals.remove(product);
      } else {
        refusals.merge(
            product,
            List.of(answer.obstacle()),
            (before, more) -> {
              List<String> all = new ArrayList<>(before);
              all.addAll(more);
              return List.copyOf(all);
            });
      }
    }
  }

  private record Answer(@Nullable Integer price, String obstacle) {}

  private record Pair(StacItem item, ProcessDescription process) {}

  Fitting of(List<StacItem> items) {
    List<Pair> pairs = new ArrayList<>();
    for (StacItem item : items) {
      processes.forEach(process -> pairs.add(new Pair(item, process)));
    }
    if (pairs.size() > MOST_PAIRS) {
      throw new Up42Exception(
          "%d images with %d processes are %d questions, and %d are the most: give fewer images, by limit(%d) for example."
              .formatted(
                  items.size(),
                  processes.size(),
                  pairs.size(),
                  MOST_PAIRS,
                  MOST_PAIRS / Math.max(1, processes.size())));
    }
    ProcessTimes ran = ProcessTimes.ask(scope);
    List<Answer> answers = ask(pairs);
    List<Fitting.Row> rows = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      Pair pair = pairs.get(i);
      Answer answer = answers.get(i);
      String process = Lenient.or("", pair.process()::id);
      rows.add(
          new Fitting.Row(
              pair.item(), process, answer.price(), ran.of(process), answer.obstacle()));
    }
    return new Fitting(rows, scope.shared().isSandbox());
  }

  private List<Answer> ask(List<Pair> pairs) {
    List<Callable<Answer>> questions = new ArrayList<>();
    pairs.forEach(pair -> questions.add(() -> answer(pair)));
    return BoundedCalls.all(scope.shared(), questions, "prices");
  }

  private Answer answer(Pair pair) {
    String process = Lenient.or("", pair.process()::id);
    String product =
        process
            + " "
            + Lenient.or(Optional.<String>empty(), pair.item()::productId)
                .orElseGet(() -> Lenient.or("", pair.item()::id));
    String key = process + " " + Lenient.or("", pair.item()::id);
    Optional<Answer> known = memory.known(key, product);
    if (known.isPresent()) {
      return known.get();
    }
    Optional<JobRequest> request = request(pair, process);
    if (request.isEmpty()) {
      return new Answer(
          null, "It compares two images: up42.templates() takes source and reference.");
    }
    // An EULA may be accepted at any time, and a service that failed may answer: asked again.
    if (!processes.isEulaAccepted(process)) {
      return new Answer(null, ValidationError.eulaNotAccepted(process).message());
    }
    try {
      Answer answer = ask(request.get());
      memory.keep(key, product, answer);
      return answer;
    } catch (ApiException e) {
      return new Answer(null, String.valueOf(e.getMessage()));
    }
  }

  private Answer ask(JobRequest request) {
    ProcessingApi api = scope.shared().api();
    List<ValidationError> errors = api.validate(request.processId(), request.inputs());
    return errors.isEmpty()
        ? new Answer(api.cost(request.processId(), request.inputs()).cost().credits(), "")
        : new Answer(null, errors.get(0).message());
  }

  /** The inputs by the process's own description; empty if it needs more than one image. */
  private static Optional<JobRequest> request(Pair pair, String process) {
    String title = Lenient.or(Optional.<String>empty(), pair.item()::title).orElse("Price");
    JobRequest begun = JobRequest.known(process, title);
    if (pair.process().inputs().has("item")) {
      return Optional.of(begun.item("item", pair.item()));
    }
    boolean takesOne =
        pair.process().inputs().path("items").path("schema").path("minItems").asInt(1) <= 1;
    return pair.process().inputs().has("items") && takesOne
        ? Optional.of(begun.items(List.of(pair.item())))
        : Optional.empty();
  }
}
