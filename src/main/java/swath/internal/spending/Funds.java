package swath.internal.spending;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import swath.error.CallInterruptedException;
import swath.error.Up42Exception;
import swath.internal.session.SharedSession;
import swath.journal.Journal;
import swath.journal.Submission;
import swath.processing.Balance;
import swath.processing.JobMetadata;
import swath.processing.JobQuery;
import swath.view.Lenient;
import swath.view.Words;

/**
 * The account's balance, and what of it is spoken for: UP42 withholds a job's credits only when it
 * accepts the job, so those of jobs that were executed a moment ago are still in the balance.
 *
 * @param balance the credits left, as UP42 said; null where it did not answer
 * @param pendingJobs how many jobs of this session, and of others on its journal, UP42 has not
 *     accepted yet
 * @param pendingCredits their prices
 */
public record Funds(@Nullable BigDecimal balance, int pendingJobs, long pendingCredits) {
  private static final Duration REACH = Duration.ofDays(1);
  private static final int MOST = 200;

  /** Asks for the balance, and for the jobs that are not known to be accepted. */
  public static Funds ask(SharedSession shared) {
    return ask(shared, false);
  }

  /** As {@link #ask(SharedSession)}, with one try and little time. */
  static Funds askBriefly(SharedSession shared) {
    return ask(shared, true);
  }

  private static Funds ask(SharedSession shared, boolean briefly) {
    try {
      // The balance first: what is not accepted afterwards was not withheld from it.
      Balance balance = briefly ? shared.askBalanceBriefly() : shared.askBalance();
      List<Submission> pending = pending(shared);
      long credits = pending.stream().mapToLong(Submission::credits).sum();
      return new Funds(balance.credits(), pending.size(), credits);
    } catch (CallInterruptedException e) {
      throw e;
    } catch (Up42Exception e) {
      return new Funds(null, 0, 0); // a missing balance must not keep anybody from a price
    }
  }

  /** What would be left after that price, once all of it is withheld; empty without a balance. */
  public Optional<BigDecimal> after(int price) {
    return Optional.ofNullable(balance)
        .map(now -> now.subtract(BigDecimal.valueOf(pendingCredits + price)));
  }

  /** Why the balance does not suffice for that price; empty when it does, or is unknown. */
  public Optional<String> obstacle(int price) {
    return after(price)
        .filter(left -> left.signum() < 0)
        .map(
            left ->
                pendingJobs == 0
                    ? "The balance is below the price, so UP42 would reject the job: top up first."
                    : "The balance is below the price once "
                        + pending()
                        + " withheld, so UP42 would reject the job: top up first.");
  }

  /** What is spoken for: {@code 8,400 credits of 2 jobs are}. */
  public String pending() {
    return Words.credits(pendingCredits)
        + " of "
        + Words.count(pendingJobs, "job")
        + (pendingCredits == 1 ? " is" : " are");
  }

  private static List<Submission> pending(SharedSession shared) {
    Journal journal = shared.journal();
    List<Submission> candidates =
        journal.notAccepted(shared.time().instant().minus(REACH)).stream()
            .filter(past -> past.credits() > 0)
            .limit(MOST)
            .toList();
    if (candidates.isEmpty()) {
      return candidates;
    }
    Map<String, JobMetadata> answers = new HashMap<>();
    List<String> ids = candidates.stream().map(past -> String.valueOf(past.jobId())).toList();
    shared
        .api()
        .polledJobs(JobQuery.all().withIds(ids).withPageSize(ids.size()))
        .forEach(job -> answers.put(job.json().path("jobID").asText(), job));
    return candidates.stream().filter(past -> isPending(shared, journal, past, answers)).toList();
  }

  /** Whether UP42 has not accepted it; one that is not listed yet has not been. */
  private static boolean isPending(
      SharedSession shared, Journal journal, Submission past, Map<String, JobMetadata> answers) {
    JobMetadata job = answers.get(past.jobId());
    if (job == null) {
      return true;
    }
    shared.spending().saw(job);
    String status = Lenient.or("", job::status);
    if (!status.isEmpty()) {
      journal.observed(String.valueOf(past.jobId()), status, shared.http().serverTime(), null);
    }
    return Lenient.or(false, () -> job.jobStatus().isBeforeAcceptance());
  }
}
