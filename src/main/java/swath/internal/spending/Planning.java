package swath.internal.spending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import swath.error.ApiException;
import swath.error.InvalidJobException;
import swath.internal.listing.BoundedCalls;
import swath.internal.session.SessionScope;
import swath.internal.session.SharedSession;
import swath.journal.Submission;
import swath.processing.JobMetadata;
import swath.view.Sanitizer;
import swath.view.Words;

/**
 * What executing many requests would cost, before anything is executed: which were paid before, by
 * the rule of a single execution but with one listing for all, and validity and price of the
 * others, a few at a time. It reads only. A price that was heard is kept for the session.
 */
public final class Planning {
  private final SessionScope scope;
  private final SharedSession shared;
  private final Memory memory;

  public Planning(SessionScope scope) {
    this.scope = scope;
    this.shared = scope.shared();
    this.memory = memory(shared);
  }

  /**
   * A request with what is known of it without asking.
   *
   * @param isAsked whether UP42 is asked; not for what has a job already
   */
  public record Wanted(JobRequest request, RequestCheck check, boolean isAsked) {}

  /**
   * What is planned for one request.
   *
   * @param inputsHash the hash of its inputs
   * @param price in credits; null where it need not or can't be paid
   * @param found the job that was paid for before; null if there is none
   * @param obstacle why it would not be executed; empty if nothing stands against it
   */
  public record Planned(
      String inputsHash, @Nullable Integer price, @Nullable JobMetadata found, String obstacle) {}

  /** Prices that a session heard; thread-safe. */
  private static final class Memory {
    private final Map<String, Integer> prices = new ConcurrentHashMap<>();
  }

  /** A request, what it is the same as, and what the journal says was sent of it. */
  private record Keyed(Wanted wanted, MatchingJobs same, List<Submission> submissions) {
    String key() {
      return same.key();
    }
  }

  /** In the order of the requests. */
  public List<Planned> plan(List<Wanted> all) {
    List<Keyed> rows = all.stream().map(this::keyed).toList();
    Map<String, JobMetadata> listed =
        listed(rows.stream().filter(row -> row.wanted().isAsked()).toList());
    Map<String, Integer> first = new HashMap<>();
    List<Callable<Planned>> questions = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Keyed row = rows.get(i);
      Integer equal = first.putIfAbsent(row.key(), i);
      JobMetadata found = listed.get(row.key());
      questions.add(
          () ->
              equal == null
                  ? row.wanted().isAsked() ? plan(row, found) : refused(row, "")
                  : refused(row, "The same as row " + (equal + 1) + "."));
    }
    return BoundedCalls.all(shared, questions, "prices");
  }

  private Keyed keyed(Wanted wanted) {
    MatchingJobs same = same(scope, wanted.request());
    return new Keyed(wanted, same, same.submissions(shared.journal()));
  }

  private static Planned refused(Keyed row, String why) {
    return new Planned(row.same().inputsHash(), null, null, why);
  }

  private Planned plan(Keyed row, @Nullable JobMetadata listed) {
    if (listed != null) {
      return new Planned(row.same().inputsHash(), null, listed, "");
    }
    Instant now = shared.time().instant();
    for (Submission past : row.submissions()) {
      if (past.isBlocking(now)) {
        return refused(
            row,
            "It was sent at " + Words.utc(past.at()) + ", and nobody knows whether it made a job.");
      }
      String jobId = past.jobId();
      if (jobId != null && past.at().isAfter(now.minus(PaidJobs.REACH))) {
        // The list may lag behind; a job that went wrong stands for no execution.
        JobMetadata job = PriorJobs.ask(shared, jobId);
        if (job != null && PaidJobs.isRight(job)) {
          return new Planned(row.same().inputsHash(), null, job, "");
        }
        if (job == null && now.isBefore(past.blockedUntil())) {
          return refused(
              row, "It made job " + Sanitizer.code(jobId) + ", which UP42 does not find yet.");
        }
      }
    }
    return priced(row);
  }

  private Planned priced(Keyed row) {
    try {
      Integer price = memory.prices.get(row.key());
      if (price == null) {
        price = row.wanted().check().price().cost().credits();
        memory.prices.put(row.key(), price);
      }
      Integer limit = row.wanted().request().limit();
      String obstacle = limit != null && price > limit ? JobExecution.aboveLimit(price, limit) : "";
      return new Planned(row.same().inputsHash(), price, null, obstacle);
    } catch (InvalidJobException e) {
      return refused(row, e.errors().get(0).message());
    } catch (ApiException e) {
      return refused(row, String.valueOf(e.getMessage()));
    }
  }

  /** The newest listed job of each request that neither failed nor was refused, of 30 days. */
  private Map<String, JobMetadata> listed(List<Keyed> rows) {
    Map<String, JobMetadata> found = new HashMap<>();
    if (rows.isEmpty()) {
      return found;
    }
    JobIndex index = index(scope, rows.stream().map(row -> row.wanted().request()).toList());
    for (Keyed row : rows) {
      index.newest(row.key()).ifPresent(job -> found.put(row.key(), job));
    }
    return found;
  }

  /** What is listed for many requests, by one listing for all of them. */
  public static JobIndex index(SessionScope scope, List<JobRequest> requests) {
    return MatchingJobs.index(
        scope.shared(),
        requests.stream().map(one -> same(scope, one)).toList(),
        scope.now().minus(PaidJobs.REACH));
  }

  /** Forgets the price that was heard for a request: it changed. */
  public static void forget(SessionScope scope, JobRequest request) {
    memory(scope.shared()).prices.remove(same(scope, request).key());
  }

  private static MatchingJobs same(SessionScope scope, JobRequest request) {
    return new MatchingJobs(scope.shared(), request, request.workspace(scope));
  }

  private static Memory memory(SharedSession shared) {
    return shared.remembered(Memory.class, Memory::new);
  }
}
