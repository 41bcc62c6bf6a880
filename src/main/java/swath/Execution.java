package swath;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import swath.error.Up42Exception;
import swath.http.CallInterruptedException;
import swath.http.UnknownFateException;
import swath.journal.Inputs;
import swath.journal.Journal;
import swath.journal.Submission;
import swath.processing.Cost;
import swath.processing.JobMetadata;
import swath.processing.Priced;

/** Executes one template once. The only place that spends. */
final class Execution {
  private final JobTemplate template;
  private final Draft draft;
  private final Session session;
  private final Core core;

  Execution(JobTemplate template) {
    this.template = template;
    this.draft = template.draft();
    this.session = template.session();
    this.core = session.core();
  }

  Job executeOnce() {
    return alone(this::once);
  }

  Job execute() {
    return alone(this::again);
  }

  /**
   * One at a time for each process, workspace and inputs: who comes second sees the first's job.
   */
  private Job alone(Function<String, Job> way) {
    mayAct();
    String workspace = template.workspaceId();
    ReentrantLock intent = core.intent(draft.processId(), workspace, Inputs.hash(draft.inputs()));
    try {
      intent.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CallInterruptedException("Interrupted before anything was executed.", e);
    }
    try {
      return way.apply(workspace);
    } finally {
      intent.unlock();
    }
  }

  private Job once(String workspace) {
    SameJobs same = new SameJobs(core, draft, workspace);
    Twins twins = new Twins(core, same);
    while (true) {
      Set<String> known =
          same.submittedSince(Instant.MIN).stream()
              .map(Submission::key)
              .collect(Collectors.toUnmodifiableSet());
      Optional<JobMetadata> twin = twins.newest();
      if (twin.isPresent()) {
        same.claimUnknown(twin.get()).ifPresent(key -> core.spending().executed(key, twin.get()));
        Job job = session.job(twin.get());
        show(new Receipt(template, job, Receipt.Origin.FOUND, null, null, List.of()));
        return job;
      }
      if (twins.isPending()) {
        throw new Up42Exception(
            "Nothing was executed: the same was sent less than a minute ago, and UP42 does not list"
                + " its job yet. Run this again in a minute: it finds the job if there is one.");
      }
      // Another kernel may have sent the same since we looked; then what came of it decides.
      Optional<Job> made =
          execute(same, List.of(), one -> core.journal().submittingAlone(one, known));
      if (made.isPresent()) {
        return made.get();
      }
    }
  }

  private Job again(String workspace) {
    List<String> warnings = new ArrayList<>();
    SameJobs same = new SameJobs(core, draft, workspace);
    new Twins(core, same)
        .newestIfTold()
        .ifPresent(
            twin ->
                warnings.add(
                    "This is a second job with these inputs; the first is "
                        + twin.jobId()
                        + ", "
                        + Text.orDash(twin::status)
                        + "."));
    return execute(
            same,
            warnings,
            submission -> {
              core.journal().submitting(submission);
              return true;
            })
        .orElseThrow();
  }

  private void mayAct() {
    core.host()
        .refusal()
        .ifPresent(
            reason -> {
              throw new Up42Exception("Nothing was executed: " + reason);
            });
  }

  /** Executes it, unless {@code begin} says that it must not be sent. */
  private Optional<Job> execute(SameJobs same, List<String> before, Predicate<Submission> begin) {
    Priced priced = template.check().freshPrice();
    int price = price(priced.cost());
    OptionalInt limit = template.limit();
    if (limit.isPresent() && price > limit.getAsInt()) {
      throw new SpendingLimitException(Quote.aboveLimit(price, limit.getAsInt()));
    }
    Integer balance = Quote.balance(core);
    List<String> warnings = new ArrayList<>(before);
    if (balance != null && balance < price) {
      warnings.add("The balance was below the price, so UP42 may reject the job: top up.");
    }
    Submission submission = submission(same.workspace(), price);
    core.spending().reserve(submission.key(), draft.processId(), price);
    boolean begun = false;
    try {
      begun = begin.test(submission);
    } finally {
      if (!begun) {
        core.spending().refused(submission.key());
      }
    }
    return begun
        ? Optional.of(send(submission, same, priced, balance, warnings))
        : Optional.empty();
  }

  private Job send(
      Submission submission,
      SameJobs same,
      Priced priced,
      @Nullable Integer balance,
      List<String> warnings) {
    Receipt.Origin origin = Receipt.Origin.EXECUTED;
    JobMetadata made;
    try {
      made =
          core.api().execute(draft.processId(), draft.inputs(), same.workspace(), draft.budgetId());
    } catch (UnknownFateException e) {
      made = lookUp(submission, same, priced, e);
      origin = Receipt.Origin.FOUND_NOT_ANSWERED;
    } catch (Up42Exception e) { // refused, or never sent: all that was sent has an unknown fate
      core.spending().refused(submission.key());
      settle(submission, Submission.State.REFUSED, null);
      throw e;
    }
    core.executed(made);
    core.spending().executed(submission.key(), made);
    settle(submission, Submission.State.SUBMITTED, made.jobId());
    Job job = session.job(made);
    observed(job);
    show(new Receipt(template, job, origin, priced.cost(), balance, warnings));
    return job;
  }

  /** The job of an execution that was sent and not answered, or the exception that says so. */
  private JobMetadata lookUp(
      Submission submission, SameJobs same, Priced priced, UnknownFateException cause) {
    core.spending().unknown(submission.key());
    settle(submission, Submission.State.UNKNOWN, null);
    Optional<JobMetadata> found = new LostJob(core, same, submission.key(), priced.date()).find();
    return found.orElseThrow(
        () ->
            new ExecutionUnknownException(
                "Nobody knows whether "
                    + draft.processId()
                    + " was executed: "
                    + cause.getMessage()
                    + " Its price of "
                    + Text.credits(submission.credits())
                    + " counts as spent. Look by up42.jobs().process(\""
                    + draft.processId()
                    + "\").since(Instant.parse(\""
                    + priced.date()
                    + "\")).list(), or run template.executeOnce() in a minute: it finds the job if"
                    + " there is one.",
                draft.processId(),
                submission.credits(),
                priced.date(),
                cause));
  }

  private static int price(Cost cost) {
    try {
      return Math.max(0, cost.credits());
    } catch (Up42Exception e) {
      throw new SpendingLimitException("the price is unknown. " + e.getMessage());
    }
  }

  private Submission submission(String workspace, int price) {
    return new Submission(
        UUID.randomUUID().toString(),
        draft.processId(),
        workspace,
        Inputs.hash(draft.inputs()),
        price,
        session.now(),
        Submission.State.SUBMITTING,
        null);
  }

  // After sending, a journal that can't be written must not hide the job.
  private void settle(Submission submission, Submission.State state, @Nullable String jobId) {
    try {
      core.journal().settled(submission.key(), state, jobId);
    } catch (Up42Exception e) {
      show("The journal was not written: " + e.getMessage());
    }
  }

  private void observed(Job job) {
    try {
      Journal journal = core.journal();
      Instant now = job.asOf();
      journal.observed(job.id(), job.metadata().status(), now, null);
    } catch (Up42Exception e) {
      // The history lacks its beginning; the job is there.
    }
  }

  // Nor must a cell that can't be painted hide it.
  private void show(Object value) {
    try {
      core.host().show(value);
    } catch (RuntimeException e) {
      // The job is returned all the same.
    }
  }
}
