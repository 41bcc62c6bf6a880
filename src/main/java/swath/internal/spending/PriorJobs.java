package swath.internal.spending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import swath.error.CallInterruptedException;
import swath.error.JournalException;
import swath.error.NotFoundException;
import swath.error.Up42Exception;
import swath.internal.session.SharedSession;
import swath.journal.Journal;
import swath.journal.Submission;
import swath.processing.JobMetadata;
import swath.view.Lenient;

/**
 * What journal and list know of a request before it is executed: the newest job of the last 30 days
 * with the same process, workspace and inputs, and what keeps it from being sent.
 *
 * @param keys the submissions of the same request that are no obstacle; one that was open when the
 *     look began and got its job meanwhile is none of them, since the look did not consider its job
 * @param newest the newest job that did not fail and was not refused
 * @param recovered the job of an execution of unknown fate, if one turned up in this look
 * @param blocking the submissions whose job may still turn up, the latest first
 * @param expired the submissions of unknown fate that block nothing any more
 */
record PriorJobs(
    Set<String> keys,
    Optional<JobMetadata> newest,
    Optional<JobMetadata> recovered,
    List<Submission> blocking,
    Set<String> expired) {
  /** Looks in the journal, then in the list; an error with the list is thrown. */
  static PriorJobs look(SharedSession shared, Journal journal, MatchingJobs same) {
    return new Look(shared, journal, same).all(false);
  }

  /** As {@link #look}; where UP42 can't be asked, what the journal alone knows. */
  static PriorJobs lookIfPossible(SharedSession shared, Journal journal, MatchingJobs same) {
    Look look = new Look(shared, journal, same);
    try {
      return look.all(true);
    } catch (CallInterruptedException | JournalException e) {
      throw e;
    } catch (Up42Exception e) {
      return look.withoutList();
    }
  }

  /** One look. */
  private static final class Look {
    private final SharedSession shared;
    private final Journal journal;
    private final MatchingJobs same;
    private final Instant now;
    private final Instant since;
    private final List<Submission> submissions;

    Look(SharedSession shared, Journal journal, MatchingJobs same) {
      this.shared = shared;
      this.journal = journal;
      this.same = same;
      this.now = shared.time().instant();
      this.since = shared.http().serverTime().minus(PaidJobs.REACH);
      this.submissions = same.submissions(journal);
    }

    PriorJobs all(boolean polled) {
      List<Submission> lost = new ArrayList<>();
      JobMetadata remembered = null;
      for (Submission past : submissions) {
        String jobId = past.jobId();
        if (jobId != null && remembered == null && past.at().isAfter(now.minus(PaidJobs.REACH))) {
          JobMetadata job = ask(shared, jobId);
          if (job == null) {
            lost.add(past);
          } else if (PaidJobs.isRight(job)) {
            remembered = job;
          }
        }
      }
      JobMetadata newest = remembered;
      List<JobMetadata> recovered = List.of();
      Instant earliest =
          Claims.unresolved(submissions, now.minus(PaidJobs.REACH)).stream()
              .map(Submission::earliestJob)
              .min(Instant::compareTo)
              .orElse(null);
      if (newest == null || earliest != null) {
        List<JobMetadata> listed = new ArrayList<>();
        Instant from = earliest == null || earliest.isAfter(since) ? since : earliest;
        Iterator<JobMetadata> jobs = same.knownSince(from, polled).iterator();
        boolean isEnough = false;
        while (!isEnough && jobs.hasNext()) {
          JobMetadata job = jobs.next();
          listed.add(job);
          newest = newest == null && PaidJobs.isRight(job) && !isBefore(job, since) ? job : newest;
          isEnough = newest != null && (earliest == null || isBefore(job, earliest));
        }
        recovered = new Claims(shared, journal).claim(submissions, listed);
      }
      return result(newest, recovered, lost);
    }

    PriorJobs withoutList() {
      return result(null, List.of(), List.of());
    }

    private PriorJobs result(
        @Nullable JobMetadata newest, List<JobMetadata> recovered, List<Submission> lost) {
      List<Submission> blocking = new ArrayList<>();
      List<Submission> open =
          same.submissions(journal).stream().filter(Submission::isOpen).toList();
      // A job that UP42 named and does not find yet is about to be listed.
      lost.stream().filter(past -> now.isBefore(past.blockedUntil())).forEach(blocking::add);
      open.stream().filter(past -> past.isBlocking(now)).forEach(blocking::add);
      Set<String> expired = keys(open.stream().filter(past -> !past.isBlocking(now)));
      return new PriorJobs(
          keys(submissions.stream().filter(past -> !past.isOpen() || expired.contains(past.key()))),
          Optional.ofNullable(newest),
          recovered.stream().findFirst(),
          List.copyOf(blocking),
          expired);
    }

    private static boolean isBefore(JobMetadata job, Instant then) {
      return Lenient.or(false, () -> job.createdAt().isBefore(then));
    }
  }

  /** The job of that id; null if UP42 does not find it (yet). */
  static @Nullable JobMetadata ask(SharedSession shared, String jobId) {
    try {
      return shared.api().job(jobId);
    } catch (NotFoundException e) {
      return null;
    }
  }

  private static Set<String> keys(Stream<Submission> submissions) {
    return submissions.map(Submission::key).collect(Collectors.toUnmodifiableSet());
  }
}
