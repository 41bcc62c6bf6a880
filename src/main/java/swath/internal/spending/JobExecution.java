package swath.internal.spending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import swath.error.ExecutionUnknownException;
import swath.error.JournalException;
import swath.error.SpendingLimitException;
import swath.error.UnknownFateException;
import swath.error.Up42Exception;
import swath.internal.rehearsal.Rehearsal;
import swath.internal.session.SessionScope;
import swath.internal.session.SharedSession;
import swath.internal.spending.ExecutionResult.Origin;
import swath.journal.BatchClaim;
import swath.journal.Journal;
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
 *
 * <p>All that takes time (look-up, price, balance, token, connection) comes before the journal's
 * row; the row is written right before the request leaves, and it blocks the same inputs for longer
 * than sending can take. What is then of unknown fate stays blocked until its job turns up, or for
 * a quarter of an hour after the search for it, or until the user says otherwise.
 */
public final class JobExecution {
  private final SessionScope scope;
  private final SharedSession shared;
  private final JobRequest request;
  private final RequestCheck check;
  private final @Nullable BatchTerms terms;

  public JobExecution(SessionScope scope, JobRequest request, RequestCheck check) {
    this(scope, request, check, null);
  }

  /** An execution of a batch's row. */
  public JobExecution(
      SessionScope scope, JobRequest request, RequestCheck check, @Nullable BatchTerms terms) {
    this.scope = scope;
    this.shared = scope.shared();
    this.request = request;
    this.check = check;
    this.terms = terms;
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
   * Executes although nobody knows what became of an earlier execution of the same.
   *
   * @param price the price that the user agrees to; any other is refused
   */
  public ExecutionResult executeAgain(int price) {
    return alone(same -> afterUnknown(same, price));
  }

  /** Says that the earlier execution of unknown fate made that job. */
  public JobMetadata adopt(String jobId) {
    return Adoption.adopt(shared, journal(), same(), jobId, null);
  }

  /**
   * One at a time for each process, workspace and inputs: who comes second sees the first's job.
   */
  private ExecutionResult alone(Function<MatchingJobs, ExecutionResult> way) {
    Optional<Rehearsal> rehearsal = Rehearsal.of(shared.http());
    return rehearsal.isEmpty()
        ? unnoted(way)
        : RehearsalNotes.taken(rehearsal.get(), scope, request, () -> unnoted(way));
  }

  private ExecutionResult unnoted(Function<MatchingJobs, ExecutionResult> way) {
    mayAct(shared);
    MatchingJobs same = same();
    try {
      return same.intent()
          .takeUnlessInterrupted(
              "Interrupted before anything was executed.", () -> way.apply(same));
    } catch (JournalException e) {
      throw JournalAdvice.refusal(e);
    }
  }

  private ExecutionResult once(MatchingJobs same) {
    Journal journal = journal();
    while (true) {
      PriorJobs prior = PriorJobs.look(shared, journal, same);
      if (prior.newest().isPresent()) {
        return ExecutionResult.found(prior.newest().get(), scope.now());
      }
      refuseIfBlocked(prior);
      Optional<ExecutionResult> made = execute(same, journal, prior, List.of(), null);
      if (made.isPresent()) {
        return made.get();
      }
      // Another kernel has sent the same since we looked; what came of it decides.
    }
  }

  private ExecutionResult again(MatchingJobs same) {
    Journal journal = journal();
    while (true) {
      PriorJobs prior = PriorJobs.lookIfPossible(shared, journal, same);
      if (prior.recovered().isPresent()) { // who runs a cell of unknown fate again wants its job
        return ExecutionResult.found(prior.recovered().get(), scope.now());
      }
      refuseIfBlocked(prior);
      Optional<ExecutionResult> made = execute(same, journal, prior, secondJob(prior), null);
      if (made.isPresent()) {
        return made.get();
      }
    }
  }

  private ExecutionResult afterUnknown(MatchingJobs same, int price) {
    Journal journal = journal();
    PriorJobs prior = PriorJobs.lookIfPossible(shared, journal, same);
    if (prior.blocking().isEmpty()) {
      throw new Up42Exception(
          "Nothing was executed: no execution of these inputs is of unknown fate. Run"
              + " template.executeOnce(): it finds the job if there is one, else executes.");
    }
    Claims claims = new Claims(shared, journal);
    for (Submission past : prior.blocking()) {
      if (past.jobId() != null || claims.isBeingSent(past)) {
        throw blocked(past);
      }
    }
    Set<String> lifted =
        prior.blocking().stream().map(Submission::key).collect(Collectors.toUnmodifiableSet());
    return execute(same, journal, prior, secondJob(prior), new Confirmed(price, lifted))
        .orElseThrow(() -> blocked(prior.blocking().get(0)));
  }

  private static List<String> secondJob(PriorJobs prior) {
    return prior
        .newest()
        .map(
            first ->
                List.of(
                    "This is a second job with these inputs; the first is "
                        + Sanitizer.code(first.jobId())
                        + ", "
                        + Lenient.text(first::status)
                        + "."))
        .orElse(List.of());
  }

  private MatchingJobs same() {
    MatchingJobs same = new MatchingJobs(shared, request, request.workspace(scope));
    return terms == null ? same : same.in(terms.index());
  }

  /** Throws where the running cell must not spend. */
  public static void mayAct(SharedSession shared) {
    shared
        .host()
        .refusal()
        .ifPresent(
            reason -> {
              throw new Up42Exception("Nothing was executed: " + reason);
            });
  }

  private Journal journal() {
    return shared.journalAccess().forSpending();
  }

  private void refuseIfBlocked(PriorJobs prior) {
    if (!prior.blocking().isEmpty()) {
      throw blocked(prior.blocking().get(0));
    }
  }

  private ExecutionUnknownException blocked(Submission past) {
    String sent = "Nothing was executed: the same was sent at " + Words.utc(past.at());
    String fate =
        past.jobId() == null
            ? ", and nobody knows yet whether it made a job."
            : " and made job " + Sanitizer.code(past.jobId()) + ", which UP42 does not find yet.";
    return unknown(sent + fate, past, null);
  }

  private ExecutionUnknownException unknown(
      String what, Submission past, @Nullable Throwable cause) {
    return new ExecutionUnknownException(
        what
            + " Its price of "
            + Words.credits(past.credits())
            + " counts as spent. "
            + (past.claim() == null ? "Until " + Words.utc(past.blockedUntil()) + " it" : "It")
            + " is not sent again; run this again at any time: it looks for the job."
            + ways(past),
        request.processId(),
        past.credits(),
        past.at(),
        past.blockedUntil(),
        cause);
  }

  private static String ways(Submission past) {
    if (past.jobId() != null) {
      return "";
    }
    BatchClaim row = past.claim();
    String known = row == null ? "template.adopt(" : batch(row) + "adopt(" + key(row) + ", ";
    String none =
        row == null ? "template.executeAgain(" : batch(row) + "submitAgain(" + key(row) + ", ";
    return " If you know its job: "
        + known
        + "\"job id\"). If you are sure that there is none: "
        + none
        + past.credits()
        + "), which pays.";
  }

  private static String batch(BatchClaim row) {
    return "up42.batch(\"" + Sanitizer.code(row.batch()) + "\").";
  }

  private static String key(BatchClaim row) {
    return "\"" + Sanitizer.code(row.rowKey()) + "\"";
  }

  /** What the user agreed to: a price, although these submissions are of unknown fate. */
  private record Confirmed(int price, Set<String> lifted) {}

  /** Executes it; empty when another kernel has sent the same since we looked. */
  private Optional<ExecutionResult> execute(
      MatchingJobs same,
      Journal journal,
      PriorJobs prior,
      List<String> before,
      @Nullable Confirmed confirmed) {
    DatedCost priced = check.freshPrice();
    int price = price(priced.cost());
    if (confirmed != null && confirmed.price() != price) {
      throw new SpendingLimitException(
          "the price is "
              + Words.credits(price)
              + ", not "
              + Words.number(confirmed.price())
              + ". template.executeAgain("
              + price
              + ") would pay it.");
    }
    Integer limit = request.limit();
    if (limit != null && price > limit) {
      throw new SpendingLimitException(aboveLimit(price, limit));
    }
    if (terms != null) {
      terms.price().accept(price);
    }
    String budgetId = BudgetChoice.id(shared.api(), request.budget());
    Funds funds = Funds.askBriefly(shared);
    List<String> warnings = new ArrayList<>(before);
    Optional<String> obstacle = funds.obstacle(price);
    if (terms != null && obstacle.isPresent()) {
      terms.obstacle().accept(obstacle.get());
    }
    obstacle.ifPresent(warnings::add);
    Submission draft = submission(same, price, priced);
    shared
        .spending()
        .reserve(
            draft.key(), request.processId(), price, BillKey.of(shared, request, same.workspace()));
    Set<String> known = new HashSet<>(prior.keys());
    if (confirmed != null) {
      known.addAll(confirmed.lifted());
    }
    SubmissionFence fence = new SubmissionFence(shared.time(), journal, draft, known);
    JobMetadata made;
    Origin origin = Origin.EXECUTED;
    try {
      made =
          shared
              .api()
              .execute(request.processId(), request.inputs(), same.workspace(), budgetId, fence);
    } catch (SubmissionFence.OvertakenException e) {
      shared.spending().refused(draft.key());
      return Optional.empty();
    } catch (UnknownFateException e) {
      giveUp(journal, prior, confirmed);
      made = lookUp(journal, fence.written(), same, e);
      origin = Origin.RECOVERED;
    } catch (Up42Exception e) { // refused, or never sent: all that was sent has an unknown fate
      shared.spending().refused(draft.key());
      if (fence.abandon()) {
        settle(journal, draft.key(), Submission.State.REFUSED, null);
      }
      throw e;
    }
    giveUp(journal, prior, confirmed);
    shared.spending().executed(draft.key(), made);
    settle(journal, draft.key(), Submission.State.SUBMITTED, made.jobId());
    observed(journal, made);
    return Optional.of(
        new ExecutionResult(
            made, scope.now(), origin, priced.cost(), funds, List.copyOf(warnings)));
  }

  /** The job of an execution that was sent and not answered, or the exception that says so. */
  private JobMetadata lookUp(
      Journal journal, Submission sent, MatchingJobs same, UnknownFateException cause) {
    shared.spending().unknown(sent.key());
    Instant whileSearching = now().plus(SendTimes.SEARCH).plus(SendTimes.BLOCK);
    leaveUnknown(journal, sent.key(), whileSearching);
    Optional<JobMetadata> found = new LostJobSearch(shared, journal, same, sent).find();
    if (found.isPresent()) {
      return found.get();
    }
    Instant until = now().plus(SendTimes.BLOCK);
    leaveUnknown(journal, sent.key(), until);
    throw unknown(
        "Nobody knows whether " + request.processId() + " was executed: " + cause.getMessage(),
        sent.withBlockedUntil(until),
        cause);
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

  /** This machine's clock: rows and blocks are compared with it, also by other kernels. */
  private Instant now() {
    return shared.time().instant();
  }

  private static int price(Cost cost) {
    try {
      return cost.credits();
    } catch (Up42Exception e) {
      throw new SpendingLimitException("the price is unknown. " + e.getMessage());
    }
  }

  // The block is that of a kernel that dies now; one that lives sets it anew.
  private Submission submission(MatchingJobs same, int price, DatedCost priced) {
    Instant now = now();
    return new Submission(
        UUID.randomUUID().toString(),
        request.processId(),
        same.workspace(),
        same.inputsHash(),
        price,
        now,
        priced.serverDate().orElse(null),
        now.plus(SendTimes.longest(shared)).plus(SendTimes.SEARCH).plus(SendTimes.BLOCK),
        Submission.State.SUBMITTING,
        null,
        terms == null ? null : terms.claim());
  }

  // After sending, a journal that can't be written must not hide the job.
  private void settle(Journal journal, String key, Submission.State state, @Nullable String jobId) {
    written(() -> journal.settled(key, state, jobId));
  }

  private void leaveUnknown(Journal journal, String key, Instant blockedUntil) {
    written(() -> journal.unknown(key, blockedUntil));
  }

  // Whose block has run out, or of which the user says so, made no job, as far as anybody knows.
  private void giveUp(Journal journal, PriorJobs prior, @Nullable Confirmed confirmed) {
    Set<String> keys = new HashSet<>(prior.expired());
    if (confirmed != null) {
      keys.addAll(confirmed.lifted());
    }
    for (String key : keys) {
      shared.spending().refused(key);
      settle(journal, key, Submission.State.REFUSED, null);
    }
  }

  private void written(Runnable writing) {
    try {
      writing.run();
    } catch (Up42Exception e) {
      show("The journal was not written: " + e.getMessage());
    }
  }

  private void observed(Journal journal, JobMetadata job) {
    try {
      journal.observed(job.jobId(), job.status(), shared.http().serverTime(), null);
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
