package swath.internal.spending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import swath.error.ExecutionUnknownException;
import swath.error.SpendingLimitException;
import swath.error.UnknownFateException;
import swath.error.Up42Exception;
import swath.internal.session.SessionScope;
import swath.internal.session.SharedSession;
import swath.internal.spending.ExecutionResult.Origin;
import swath.journal.Submission;
import swath.processing.Cost;
import swath.processing.DatedCost;
import swath.processing.JobMetadata;
import swath.view.Lenient;
import swath.view.Sanitizer;
import swath.view.Words;

/**
 * Executes one request once, and returns values: the facade makes a job and a receipt of them. No
 * other class spends. Used by one thread.
 */
public final class JobExecution {
  private final SessionScope scope;
  private final SharedSession shared;
  private final JobRequest request;
  private final RequestCheck check;

  public JobExecution(SessionScope scope, JobRequest request, RequestCheck check) {
    this.scope = scope;
    this.shared = scope.shared();
    this.request = request;
    this.check = check;
  }

  /** Finds the newest job of the same request, else executes. */
  public ExecutionResult executeOnce() {
    return alone(this::once);
  }

  /** Executes, whether the same was executed before or not. */
  public ExecutionResult execute() {
    return alone(this::again);
  }

  /**
   * One at a time for each process, workspace and inputs: who comes second sees the first's job.
   */
  private ExecutionResult alone(Function<MatchingJobs, ExecutionResult> way) {
    mayAct();
    MatchingJobs same = new MatchingJobs(shared, request, request.workspace(scope));
    return same.intent()
        .takeUnlessInterrupted("Interrupted before anything was executed.", () -> way.apply(same));
  }

  private ExecutionResult once(MatchingJobs same) {
    DuplicateJobs duplicates = new DuplicateJobs(shared, same);
    while (true) {
      Set<String> known =
          same.submittedSince(Instant.MIN).stream()
              .map(Submission::key)
              .collect(Collectors.toUnmodifiableSet());
      Optional<JobMetadata> found = duplicates.newest();
      if (found.isPresent()) {
        JobMetadata job = found.get();
        same.assignToUnknown(job).ifPresent(key -> shared.spending().executed(key, job));
        return ExecutionResult.found(job, scope.now());
      }
      if (duplicates.isPending()) {
        throw new Up42Exception(
            "Nothing was executed: the same was sent less than a minute ago, and UP42 does not list"
                + " its job yet. Run this again in a minute: it finds the job if there is one.");
      }
      // Another kernel may have sent the same since we looked; then what came of it decides.
      Optional<ExecutionResult> made =
          execute(same, List.of(), one -> shared.journal().submittingAlone(one, known));
      if (made.isPresent()) {
        return made.get();
      }
    }
  }

  private ExecutionResult again(MatchingJobs same) {
    List<String> warnings = new ArrayList<>();
    new DuplicateJobs(shared, same)
        .newestIfKnown()
        .ifPresent(
            first ->
                warnings.add(
                    "This is a second job with these inputs; the first is "
                        + Sanitizer.code(first.jobId())
                        + ", "
                        + Lenient.text(first::status)
                        + "."));
    return execute(
            same,
            warnings,
            submission -> {
              shared.journal().submitting(submission);
              return true;
            })
        .orElseThrow();
  }

  private void mayAct() {
    shared
        .host()
        .refusal()
        .ifPresent(
            reason -> {
              throw new Up42Exception("Nothing was executed: " + reason);
            });
  }

  /** Executes it, unless {@code begin} says that it must not be sent. */
  private Optional<ExecutionResult> execute(
      MatchingJobs same, List<String> before, Predicate<Submission> begin) {
    DatedCost priced = check.freshPrice();
    int price = price(priced.cost());
    Integer limit = request.limit();
    if (limit != null && price > limit) {
      throw new SpendingLimitException(aboveLimit(price, limit));
    }
    Integer balance = shared.creditsLeft();
    List<String> warnings = new ArrayList<>(before);
    if (balance != null && balance < price) {
      warnings.add("The balance was below the price, so UP42 may reject the job: top up.");
    }
    Submission submission = submission(same, price);
    shared.spending().reserve(submission.key(), request.processId(), price);
    boolean begun = false;
    try {
      begun = begin.test(submission);
    } finally {
      if (!begun) {
        shared.spending().refused(submission.key());
      }
    }
    return begun
        ? Optional.of(send(submission, same, priced, balance, warnings))
        : Optional.empty();
  }

  private ExecutionResult send(
      Submission submission,
      MatchingJobs same,
      DatedCost priced,
      @Nullable Integer balance,
      List<String> warnings) {
    Origin origin = Origin.EXECUTED;
    JobMetadata made;
    try {
      made =
          shared
              .api()
              .execute(request.processId(), request.inputs(), same.workspace(), request.budgetId());
    } catch (UnknownFateException e) {
      made = lookUp(submission, same, priced, e);
      origin = Origin.RECOVERED;
    } catch (Up42Exception e) { // refused, or never sent: all that was sent has an unknown fate
      shared.spending().refused(submission.key());
      settle(submission, Submission.State.REFUSED, null);
      throw e;
    }
    shared.executed(made);
    shared.spending().executed(submission.key(), made);
    settle(submission, Submission.State.SUBMITTED, made.jobId());
    ExecutionResult result =
        new ExecutionResult(
            made, scope.now(), origin, priced.cost(), balance, List.copyOf(warnings));
    observed(result);
    return result;
  }

  /** The job of an execution that was sent and not answered, or the exception that says so. */
  private JobMetadata lookUp(
      Submission submission, MatchingJobs same, DatedCost priced, UnknownFateException cause) {
    shared.spending().unknown(submission.key());
    settle(submission, Submission.State.UNKNOWN, null);
    Optional<JobMetadata> found =
        new LostJobSearch(shared, same, submission.key(), priced.date()).find();
    return found.orElseThrow(
        () ->
            new ExecutionUnknownException(
                "Nobody knows whether "
                    + request.processId()
                    + " was executed: "
                    + cause.getMessage()
                    + " Its price of "
                    + Words.credits(submission.credits())
                    + " counts as spent. Look by up42.jobs().process(\""
                    + request.processId()
                    + "\").since(Instant.parse(\""
                    + priced.date()
                    + "\")).list(), or run template.executeOnce() in a minute: it finds the job if"
                    + " there is one.",
                request.processId(),
                submission.credits(),
                priced.date(),
                cause));
  }

  /** Says that a template's limit is below its price, and which limit would allow it. */
  public static String aboveLimit(int credits, int limit) {
    return "The template costs "
        + Words.credits(credits)
        + ", its limit is "
        + Words.number(limit)
        + "; spendingAtMost("
        + credits
        + ") would allow it.";
  }

  private static int price(Cost cost) {
    try {
      return Math.max(0, cost.credits());
    } catch (Up42Exception e) {
      throw new SpendingLimitException("the price is unknown. " + e.getMessage());
    }
  }

  private Submission submission(MatchingJobs same, int price) {
    return new Submission(
        UUID.randomUUID().toString(),
        request.processId(),
        same.workspace(),
        same.inputsHash(),
        price,
        scope.now(),
        Submission.State.SUBMITTING,
        null);
  }

  // After sending, a journal that can't be written must not hide the job.
  private void settle(Submission submission, Submission.State state, @Nullable String jobId) {
    try {
      shared.journal().settled(submission.key(), state, jobId);
    } catch (Up42Exception e) {
      show("The journal was not written: " + e.getMessage());
    }
  }

  private void observed(ExecutionResult made) {
    try {
      JobMetadata job = made.job();
      shared.journal().observed(job.jobId(), job.status(), made.asOf(), null);
    } catch (Up42Exception e) {
      // The history lacks its beginning; the job is there.
    }
  }

  // Nor must a cell that can't be painted hide it.
  private void show(Object value) {
    try {
      shared.host().show(value);
    } catch (RuntimeException e) {
      // The job is returned all the same.
    }
  }
}
