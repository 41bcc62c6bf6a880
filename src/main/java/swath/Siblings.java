package swath;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import swath.internal.session.SessionScope;
import swath.processing.JobMetadata;
import swath.view.Card;
import swath.view.Lenient;
import swath.view.Span;
import swath.view.Viewable;
import swath.view.Words;

/**
 * How jobs that are like another one fared. UP42 gives no reason why it released a job; whether its
 * siblings failed too is what can be known. Immutable.
 *
 * <pre>{@code
 * Siblings siblings = up42.job("21e447c4-…").siblings();
 * siblings.sameItem();     // the other jobs on the same images
 * siblings.sameProcess();  // the latest other jobs of the same process, on other images
 * siblings.sameHour();     // the jobs that were created within half an hour of it
 * }</pre>
 *
 * <p>UP42 can't list by item, so the jobs of a process (500) and those back to the job's hour
 * (2,000) are read, the newest first; {@link #isComplete()} tells whether that was all.
 */
public final class Siblings implements Viewable {
  private static final long OF_PROCESS = 500;
  private static final long NEWER = 2_000;
  private static final Duration NEAR = Duration.ofMinutes(30);

  private final JobMetadata job;
  private final JobList sameItem;
  private final JobList sameProcess;
  private final JobList sameHour;

  private Siblings(JobMetadata job, JobList sameItem, JobList sameProcess, JobList sameHour) {
    this.job = job;
    this.sameItem = sameItem;
    this.sameProcess = sameProcess;
    this.sameHour = sameHour;
  }

  static Siblings ask(SessionScope scope, JobMetadata job) {
    String process = Lenient.or("", job::processId);
    Instant created = Lenient.orNull(job::createdAt);
    Jobs all = new Jobs(scope);
    JobList ofProcess = process.isEmpty() ? all.limit(0).list() : ofProcess(all, process);
    JobList near =
        created == null ? all.limit(0).list() : all.since(created.minus(NEAR)).limit(NEWER).list();
    Set<String> items = Set.copyOf(Lenient.or(List.of(), job::itemIds));
    Map<String, Job> known = new LinkedHashMap<>();
    near.forEach(one -> known.putIfAbsent(id(one.metadata()), one));
    ofProcess.forEach(one -> known.putIfAbsent(id(one.metadata()), one));
    known.remove(id(job));
    boolean isComplete = ofProcess.isComplete() && near.isComplete();
    Predicate<Job> onItem = one -> shares(one.metadata(), items);
    List<Job> others = List.copyOf(known.values());
    return new Siblings(
        job,
        list(scope, others, onItem, "jobs on the same images", ofProcess, isComplete),
        list(
            scope,
            others,
            onItem.negate().and(one -> process.equals(Lenient.or("", one::processId))),
            "other jobs of " + process,
            ofProcess,
            ofProcess.isComplete()),
        list(
            scope,
            others,
            one -> isNear(one.metadata(), created),
            "jobs created within half an hour of it",
            near,
            near.isComplete()));
  }

  private static JobList ofProcess(Jobs all, String process) {
    return all.process(process).limit(OF_PROCESS).list();
  }

  private static JobList list(
      SessionScope scope,
      List<Job> jobs,
      Predicate<Job> which,
      String name,
      JobList source,
      boolean isComplete) {
    List<Job> chosen = jobs.stream().filter(which).toList();
    return JobList.of(scope, chosen, name, source.asOf(), isComplete, source.stallRule());
  }

  private static boolean shares(JobMetadata job, Set<String> items) {
    Set<String> shared = new HashSet<>(Lenient.or(List.of(), job::itemIds));
    shared.retainAll(items);
    return !shared.isEmpty();
  }

  private static boolean isNear(JobMetadata job, @Nullable Instant created) {
    Instant other = Lenient.orNull(job::createdAt);
    return created != null
        && other != null
        && Duration.between(created, other).abs().compareTo(NEAR) <= 0;
  }

  private static String id(JobMetadata job) {
    return job.json().path("jobID").asText();
  }

  /** The other jobs with one of its images, whatever they ran. */
  public JobList sameItem() {
    return sameItem;
  }

  /** The latest other jobs of its process, on other images. */
  public JobList sameProcess() {
    return sameProcess;
  }

  /** The other jobs that were created within half an hour of it, before or after. */
  public JobList sameHour() {
    return sameHour;
  }

  /** Whether all jobs that could be its siblings were read. */
  public boolean isComplete() {
    return sameItem.isComplete();
  }

  @Override
  public Card view() {
    Card.Builder card =
        Card.of("siblings", "How jobs like " + Lenient.text(job::jobId) + " fared")
            .fact("this job", Lenient.text(job::status) + ", " + Lenient.text(job::processId))
            .fact("same item", sentence(sameItem, "on its images"))
            .fact("same process", sentence(sameProcess, "of its process on other images"))
            .fact("same hour", sentence(sameHour, "created within half an hour of it"));
    if (!isComplete()) {
      card.line(
          Span.of(
              "Read were the latest "
                  + OF_PROCESS
                  + " jobs of its process and the latest "
                  + Words.number(NEWER)
                  + " of all: older siblings may be missing."));
    }
    return card.asOf(sameProcess.asOf(), sameProcess.isSandbox()).build();
  }

  /** {@code 3 of 3 jobs on its images were released}; {@code of 44 jobs …: 41 captured, …}. */
  private static String sentence(JobList jobs, String which) {
    if (jobs.isEmpty()) {
      return "no other job " + which + " is known";
    }
    Map<String, Long> counts =
        jobs.stream()
            .collect(
                Collectors.groupingBy(
                    job ->
                        job.isStalled() ? "stalled" : Lenient.text(() -> job.metadata().status()),
                    LinkedHashMap::new,
                    Collectors.counting()));
    if (counts.size() == 1) {
      String n = Words.number(jobs.size());
      String are = jobs.size() == 1 ? " is " : " are ";
      String job = jobs.size() == 1 ? " job " : " jobs ";
      return n + " of " + n + job + which + are + counts.keySet().iterator().next();
    }
    List<String> parts = new ArrayList<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .forEach(count -> parts.add(Words.number(count.getValue()) + " " + count.getKey()));
    return "of " + Words.number(jobs.size()) + " jobs " + which + ": " + String.join(", ", parts);
  }

  @Override
  public String toString() {
    return view().text();
  }
}
