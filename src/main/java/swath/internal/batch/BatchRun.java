package swath.internal.batch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import swath.error.ApiException;
import swath.error.AuthenticationException;
import swath.error.CallInterruptedException;
import swath.error.CredentialsException;
import swath.error.InvalidJobException;
import swath.error.JournalException;
import swath.error.SpendingLimitException;
import swath.error.Up42Exception;
import swath.error.ValidationError;
import swath.host.Host;
import swath.internal.card.JobSpans;
import swath.internal.rehearsal.Rehearsal;
import swath.internal.session.SessionScope;
import swath.internal.session.SharedSession;
import swath.internal.spending.BatchTerms;
import swath.internal.spending.ExecutionResult;
import swath.internal.spending.ExecutionResult.Origin;
import swath.internal.spending.JobExecution;
import swath.internal.spending.JobIndex;
import swath.internal.spending.Planning;
import swath.internal.spending.RehearsalNotes;
import swath.journal.BatchClaim;
import swath.journal.BatchJournal;
import swath.journal.BatchRow;
import swath.journal.Journal;
import swath.processing.JobMetadata;
import swath.processing.JobStatus;
import swath.tracking.JobFeed;
import swath.view.Sanitizer;
import swath.view.Words;

/**
 * Runs a batch: executes the rows that are due, one after the other, by the rules of a single
 * execution, and waits for all of its jobs. A run after a run goes on where that one ended: what
 * has a job is not executed, what was being sent is looked for. Used by one thread.
 */
public final class BatchRun extends BatchWatch {
  /** For how long a service that says "too many requests" is waited for. */
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private static final int SAME_ERRORS = 3;

  private final SessionScope scope;
  private final SharedSession shared;
  private final String name;
  private final List<BatchWork> works;
  private final int within;
  private final int atOnce;
  private final Journal journal;
  private final BatchJournal rows;
  private final List<BatchReceipt> receipts = new ArrayList<>();
  private final Set<String> withoutEula = new HashSet<>();
  private @Nullable Feed feed;
  private String stopped = "";
  private String lastError = "";
  private int sameErrors;
  private @Nullable Long busySince;

  /**
   * A run.
   *
   * @param works the rows of the plan, in the order in which they are executed
   * @param within the credits of the batch over all its runs
   * @param atOnce how many of its jobs may run at once
   */
  public BatchRun(SessionScope scope, String name, List<BatchWork> works, int within, int atOnce) {
    this(scope, name, works, within, atOnce, journal(scope.shared()));
  }

  private BatchRun(
      SessionScope scope,
      String name,
      List<BatchWork> works,
      int within,
      int atOnce,
      Journal journal) {
    super(scope, journal.batches(), name, within);
    this.scope = scope;
    this.shared = scope.shared();
    this.name = name;
    this.works = works;
    this.within = within;
    this.atOnce = atOnce;
    this.journal = journal;
    this.rows = journal.batches();
  }

  private static Journal journal(SharedSession shared) {
    JobExecution.mayAct(shared);
    return shared.journalAccess().forSpending();
  }

  /**
   * Refuses rows that would execute something else than before.
   *
   * @throws Up42Exception that names what changed
   */
  public static void mustBeSame(List<BatchRow> before, List<BatchRow> now) {
    Map<String, BatchRow> known = new HashMap<>();
    before.forEach(row -> known.put(row.key(), row));
    for (BatchRow row : now) {
      BatchRow old = known.get(row.key());
      List<String> differences = old == null ? List.of() : row.differences(old);
      if (!differences.isEmpty()) {
        throw new Up42Exception(
            "Nothing was executed: the row \""
                + Sanitizer.code(row.key())
                + "\" of the batch "
                + Sanitizer.line(row.batch(), 80)
                + " is another one than before: "
                + Words.list(differences)
                + " changed. Give the changed row another key, or the batch another name.");
      }
    }
  }

  /** Executes and waits until all have ended. */
  public void run() {
    List<BatchRow> planned = works.stream().map(BatchWork::row).toList();
    mustBeSame(rows.rows(name), planned);
    try (WriterLock lock = WriterLock.take(rows, shared.time(), name)) {
      rows.plan(planned);
      note(planned);
      Rehearsal.of(shared.http()).ifPresent(this::noteRefusals);
      new LostRows(shared, journal, name).find();
      try (Host.Live receipts = shared.host().live()) {
        Feed sending = new Feed(lock, receipts);
        feed = sending;
        track(sending);
      }
    }
  }

  @Override
  int due() {
    return feed == null ? 0 : feed.due.size();
  }

  @Override
  String stopped() {
    return stopped;
  }

  @Override
  void heard(JobMetadata job) {
    if (stopped.isEmpty() && JobSpans.status(job) == JobStatus.REJECTED) {
      stopped =
          "UP42 rejected job "
              + Sanitizer.code(job.json().path("jobID").asText())
              + ", since the balance did not suffice";
    }
  }

  private void noteRefusals(Rehearsal rehearsal) {
    for (BatchWork work : works) {
      if (!work.row().refusal().isEmpty()) {
        RehearsalNotes.refused(rehearsal, scope, work.request(), work.row().refusal());
      }
    }
  }

  // What was found or refused when it was planned; what was sent meanwhile has a state of its own.
  private void note(List<BatchRow> planned) {
    BatchLines now = lines();
    for (BatchRow row : planned) {
      BatchRow known = now.line(row.key()).map(BatchLine::row).orElse(row);
      String found = row.foundJob();
      if (found != null && !found.equals(known.foundJob())) {
        rows.found(name, row.key(), found);
      }
      if (!row.refusal().equals(known.refusal())) {
        rows.refused(name, row.key(), row.refusal());
      }
    }
  }

  /** Gives the wait the jobs of rows: those there are, then one after the other. */
  private final class Feed implements JobFeed {
    private final WriterLock lock;
    private final Host.Live area;
    private final JobFeed active;
    private final Deque<BatchWork> due = new ArrayDeque<>();
    private final JobIndex index;

    Feed(WriterLock lock, Host.Live area) {
      this.lock = lock;
      this.area = area;
      BatchLines now = lines();
      this.active = JobFeed.of(now.active(), RESUME);
      for (BatchWork work : works) {
        if (work.isExecuted()
            && now.line(work.key()).filter(line -> isDue(line, work)).isPresent()) {
          due.add(work);
        }
      }
      if (!due.isEmpty()) {
        show(false); // so that the receipts stand above the wait
      }
      this.index = Planning.index(scope, due.stream().map(BatchWork::request).toList());
    }

    private boolean isDue(BatchLine line, BatchWork work) {
      return switch (line.state()) {
        case PLANNED, REFUSED -> true;
        case ENDED -> work.duty() == BatchWork.Duty.RETRY && line.hasFailed();
        default -> false;
      };
    }

    @Override
    public List<JobMetadata> next(int running) {
      int before = receipts.size();
      try {
        return send(running);
      } finally {
        if (receipts.size() > before) {
          show(true); // those before it may have come too fast to be shown
        }
      }
    }

    private List<JobMetadata> send(int running) {
      List<JobMetadata> more = new ArrayList<>(active.next(running));
      while (hasMore() && running + more.size() < atOnce) {
        BatchWork work = due.removeFirst();
        if (withoutEula.contains(work.row().processId())) {
          refuse(work, "The EULA of " + work.row().processId() + " is not accepted.");
          continue;
        }
        try {
          more.add(execute(work));
          busySince = null;
          sameErrors = 0;
        } catch (CallInterruptedException e) {
          throw e;
        } catch (JournalException e) {
          due.addFirst(work);
          stopped = String.valueOf(e.getMessage());
        } catch (Up42Exception e) {
          if (isBusy(e)) {
            due.addFirst(work);
            waitFor(e, more);
            break;
          }
          failed(work, e);
        }
      }
      return more;
    }

    @Override
    public boolean hasMore() {
      return stopped.isEmpty() && !due.isEmpty();
    }

    @Override
    public String resume() {
      return active.resume();
    }

    private JobMetadata execute(BatchWork work) {
      if (work.duty() == BatchWork.Duty.RETRY) {
        rows.found(name, work.key(), null);
      }
      BatchTerms terms =
          new BatchTerms(
              new BatchClaim(name, work.key(), lock.id()),
              index,
              price -> mayCost(work, price),
              BalanceException::stop);
      ExecutionResult made =
          new JobExecution(scope, work.request(), work.check(), terms).executeOnce();
      if (made.origin() == Origin.FOUND) {
        rows.found(name, work.key(), made.job().jobId());
      } else {
        rows.refused(name, work.key(), "");
      }
      saw(made.job(), made.asOf());
      receive(new BatchReceipt(work.row(), made, ""));
      return made.job();
    }

    private void mayCost(BatchWork work, int price) {
      Integer planned = work.price();
      if (planned != null && price > planned) {
        Planning.forget(scope, work.request());
        throw new SpendingLimitException(
            "the price is "
                + Words.credits(price)
                + " by now, and the plan said "
                + Words.number(planned)
                + ": plan again.");
      }
      long committed = lines().committed();
      if (committed + price > within) {
        throw new SpendingLimitException(
            "of the batch's "
                + Words.credits(within)
                + " "
                + Words.number(within - committed)
                + " are left, and "
                + work.row().processId()
                + " costs "
                + Words.number(price)
                + ".");
      }
    }

    /** Nothing was executed, since UP42 had too many requests: that passes. */
    private boolean isBusy(Up42Exception e) {
      return e instanceof ApiException refusal && refusal.status() == 429;
    }

    private void waitFor(Up42Exception e, List<JobMetadata> more) {
      long now = shared.time().nanoTime();
      Long since = busySince;
      busySince = since == null ? now : since;
      if (now - busySince > PATIENCE.toNanos()) {
        stopped = Words.duration(PATIENCE) + " long: " + e.getMessage();
      } else if (more.isEmpty()) {
        throw e; // the wait shows it, and asks again later
      }
    }

    private void failed(BatchWork work, Up42Exception e) {
      busySince = null; // it answered something else
      if (rows.writer(name).filter(now -> now.id().equals(lock.id())).isEmpty()) {
        stopped = String.valueOf(e.getMessage()); // what becomes of the row is the other's to say
        return;
      }
      if (e instanceof InvalidJobException invalid) {
        if (invalid.errors().stream().anyMatch(ValidationError::isEula)) {
          withoutEula.add(work.row().processId());
        }
        refuse(work, invalid.errors().get(0).message());
        return;
      }
      refuse(work, String.valueOf(e.getMessage()));
      if (e instanceof BalanceException
          || e instanceof AuthenticationException
          || e instanceof CredentialsException) {
        stopped = String.valueOf(e.getMessage());
      } else if (!(e instanceof SpendingLimitException)) {
        count(e);
      }
    }

    private void count(Up42Exception e) {
      String kind =
          e.getClass() + (e instanceof ApiException refusal ? " " + refusal.status() : "");
      sameErrors = kind.equals(lastError) ? sameErrors + 1 : 1;
      lastError = kind;
      if (sameErrors >= SAME_ERRORS) {
        stopped = "the same error came " + SAME_ERRORS + " times in a row: " + e.getMessage();
      }
    }

    private void refuse(BatchWork work, String why) {
      rows.refused(name, work.key(), why);
      receive(new BatchReceipt(work.row(), null, why));
    }

    private void receive(BatchReceipt receipt) {
      receipts.add(receipt);
      show(false);
    }

    private void show(boolean important) {
      try {
        area.frame(
            new BatchReceipts(
                name,
                Collections.unmodifiableList(new ArrayList<>(receipts)),
                within - lines().committed(),
                within,
                hasMore(),
                scope.now(),
                shared.isSandbox()),
            important);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt(); // the next question ends by it
      }
    }
  }
}
