package swath.internal.spending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import swath.error.ApiException;
import swath.error.InvalidJobException;
import swath.internal.listing.BoundedCalls;
import swath.internal.listing.JobListing;
import swath.internal.session.SessionScope;
import swath.internal.session.SharedSession;
import swath.journal.CanonicalJson;
import swath.journal.Submission;
import swath.processing.JobMetadata;
import swath.processing.JobQuery;
import swath.processing.JobSorting;
import swath.view.Lenient;
import swath.view.Words;

/**
 * What executing many requests would cost, before anything is executed: which were paid before, by
 * the rule of a single execution but with one listing for all, and validity and price of the
 * others, a few at a time. It reads only. A price that was heard is kept for the session.
 */
public final class Planning {
  private static final int PAGE = 100;

  private final SessionScope scope;
  private final SharedSession shared;
  private final Memory memory;

  public Planning(SessionScope scope) {
    this.scope = scope;
    this.shared = scope.shared();
    this.memory = shared.remembered(Memory.class, Memory::new);
  }

  /** A request with what is known of it without asking. */
  public record Wanted(JobRequest request, RequestCheck check) {}

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

  /** In the order of the requests. */
  public List<Planned> plan(List<Wanted> all) {
    Map<String, JobMetadata> before = before(all);
    Map<String, Integer> first = new HashMap<>();
    List<Callable<Planned>> questions = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Wanted wanted = all.get(i);
      String key = key(wanted.request());
      Integer same = first.putIfAbsent(key, i);
      questions.add(() -> plan(wanted, key, same, before));
    }
    return BoundedCalls.all(shared, questions, "prices");
  }

  private String key(JobRequest request) {
    return String.join(
        "\n", request.processId(), request.workspace(scope), CanonicalJson.hash(request.inputs()));
  }

  private Planned plan(
      Wanted wanted, String key, @Nullable Integer same, Map<String, JobMetadata> before) {
    String hash = CanonicalJson.hash(wanted.request().inputs());
    if (same != null) {
      return new Planned(hash, null, null, "The same as row " + (same + 1) + ".");
    }
    JobMetadata found = before.get(key);
    if (found != null) {
      return new Planned(hash, null, found, "");
    }
    Optional<Submission> unknown = unknown(wanted.request());
    if (unknown.isPresent()) {
      return new Planned(
          hash,
          null,
          null,
          "It was sent at "
              + Words.utc(unknown.get().at())
              + ", and nobody knows whether it made a job.");
    }
    return priced(wanted, key, hash);
  }

  private Planned priced(Wanted wanted, String key, String hash) {
    try {
      Integer price = memory.prices.get(key);
      if (price == null) {
        price = wanted.check().price().cost().credits();
        memory.prices.put(key, price);
      }
      Integer limit = wanted.request().limit();
      String obstacle = limit != null && price > limit ? JobExecution.aboveLimit(price, limit) : "";
      return new Planned(hash, price, null, obstacle);
    } catch (InvalidJobException e) {
      return new Planned(hash, null, null, e.errors().get(0).message());
    } catch (ApiException e) {
      return new Planned(hash, null, null, String.valueOf(e.getMessage()));
    }
  }

  private Optional<Submission> unknown(JobRequest request) {
    Instant now = shared.time().instant();
    return new MatchingJobs(shared, request, request.workspace(scope))
        .submissions(shared.journal()).stream().filter(past -> past.isBlocking(now)).findFirst();
  }

  /** The newest job of each request that neither failed nor was refused, of the last 30 days. */
  private Map<String, JobMetadata> before(List<Wanted> all) {
    Set<String> wanted = new HashSet<>();
    Set<String> processes = new LinkedHashSet<>();
    for (Wanted one : all) {
      wanted.add(key(one.request()));
      processes.add(one.request().processId());
    }
    Map<String, JobMetadata> found = new HashMap<>();
    if (all.isEmpty()) {
      return found;
    }
    Instant since = scope.now().minus(PriorJobs.REACH);
    JobQuery query =
        JobQuery.all()
            .withProcessIds(List.copyOf(processes))
            .withSorting(JobSorting.CREATED.desc())
            .withPageSize(PAGE);
    for (JobMetadata job : JobListing.of(shared, query, since, true)) {
      String key = Lenient.orNull(() -> key(job));
      if (key != null && wanted.contains(key) && PriorJobs.isRight(job)) {
        found.putIfAbsent(key, job);
      }
    }
    all.forEach(one -> remembered(one.request(), found));
    return found;
  }

  private static String key(JobMetadata job) {
    return String.join(
        "\n",
        job.processId(),
        String.valueOf(job.workspaceId()),
        CanonicalJson.hash(job.definition().path("inputs")));
  }

  /** A job that the journal knows and the list does not have yet. */
  private void remembered(JobRequest request, Map<String, JobMetadata> found) {
    String key = key(request);
    if (found.containsKey(key)) {
      return;
    }
    Instant since = shared.time().instant().minus(PriorJobs.REACH);
    new MatchingJobs(shared, request, request.workspace(scope))
        .submissions(shared.journal()).stream()
            .filter(past -> past.jobId() != null && past.at().isAfter(since))
            .limit(1)
            .map(past -> shared.api().job(String.valueOf(past.jobId())))
            .filter(PriorJobs::isRight)
            .forEach(job -> found.put(key, job));
  }
}
