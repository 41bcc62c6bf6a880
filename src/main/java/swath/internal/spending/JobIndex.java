package swath.internal.spending;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import swath.internal.listing.CreatedPeriod;
import swath.internal.listing.JobListing;
import swath.internal.session.SharedSession;
import swath.processing.JobMetadata;
import swath.processing.JobQuery;
import swath.processing.JobSorting;

/**
 * The jobs of the last 30 days that match any of many requests, by one listing for all of them;
 * later only what was created since is listed. Thread-safe.
 */
public final class JobIndex {
  private static final int PAGE = 100;

  /** For how long a listing stands for the next request too. */
  private static final Duration FRESH = Duration.ofSeconds(10);

  /** How much later than it was created a job may be listed. */
  private static final Duration LAG = Duration.ofMinutes(15);

  private final SharedSession shared;
  private final List<String> processes;
  private final Set<String> wanted;
  private final Instant since;
  private final Map<String, Map<String, JobMetadata>> jobs = new HashMap<>();
  private Instant listedTo;
  private long listedAt;
  private boolean isListed;

  /**
   * An index of what was created since then, which is listed when it is asked for first.
   *
   * @param processes of the requests
   * @param wanted the keys of the requests
   */
  JobIndex(SharedSession shared, List<String> processes, Set<String> wanted, Instant since) {
    this.shared = shared;
    this.processes = processes;
    this.wanted = wanted;
    this.since = since;
    this.listedTo = since;
  }

  /** Nothing older is in it. */
  Instant since() {
    return since;
  }

  /** The jobs of the request with that key, the newest first; asks UP42 if it has not just now. */
  public synchronized List<JobMetadata> of(String key) {
    long gone = shared.time().nanoTime() - listedAt;
    if (!isListed || gone > shared.time().lifetime(FRESH).toNanos()) {
      list();
    }
    List<JobMetadata> found = new ArrayList<>(jobs.getOrDefault(key, Map.of()).values());
    found.sort(Comparator.comparing(PaidJobs::created).reversed());
    return found;
  }

  /** The newest of them that neither failed nor was refused. */
  public Optional<JobMetadata> newest(String key) {
    return of(key).stream().filter(PaidJobs::isRight).findFirst();
  }

  private void list() {
    if (processes.isEmpty()) {
      return;
    }
    JobQuery query =
        JobQuery.all()
            .withProcessIds(processes)
            .withSorting(JobSorting.CREATED.desc())
            .withPageSize(PAGE);
    long began = shared.time().nanoTime();
    Instant now = shared.http().serverTime();
    for (JobMetadata job : JobListing.of(shared, query, CreatedPeriod.since(listedTo), true)) {
      String key = RequestKey.of(shared, job);
      if (wanted.contains(key)) {
        jobs.computeIfAbsent(key, k -> new LinkedHashMap<>())
            .put(job.json().path("jobID").asText(), job);
      }
    }
    listedAt = began;
    listedTo = now.minus(shared.time().lifetime(LAG));
    isListed = true;
  }
}
