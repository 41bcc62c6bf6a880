package swath.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import swath.view.Words;

/**
 * The credits of the jobs that were created on one UTC day.
 *
 * @param day the day
 * @param amounts the credits
 * @param isSettled whether they can no longer change: the day is over, and each of its jobs has
 *     ended
 */
public record CreditDay(LocalDate day, CreditTotals amounts, boolean isSettled) {
  /** Whether a job's day is known and likely. */
  static boolean isDated(JobCost job, Instant asOf) {
    return LikelyTime.isLikely(job.created(), asOf);
  }

  /**
   * All days from the first job's to that of {@code asOf}, days without a job included: on those
   * nothing was spent. Days before the first job are missing, not zero.
   */
  static List<CreditDay> of(List<JobCost> dated, Instant asOf) {
    Map<LocalDate, CreditTotals> sums = new HashMap<>();
    Set<LocalDate> open = new HashSet<>();
    LocalDate today = Words.day(asOf);
    LocalDate first = today.plusDays(1);
    LocalDate last = today;
    for (JobCost job : dated) {
      LocalDate day = dayOf(job);
      sums.merge(day, job.amounts(), CreditTotals::plus);
      first = day.isBefore(first) ? day : first;
      last = day.isAfter(last) ? day : last;
      if (job.isOpen()) {
        open.add(day);
      }
    }
    List<CreditDay> days = new ArrayList<>();
    if (!sums.isEmpty()) {
      for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
        boolean settled = day.isBefore(today) && !open.contains(day);
        days.add(new CreditDay(day, sums.getOrDefault(day, CreditTotals.NONE), settled));
      }
    }
    return List.copyOf(days);
  }

  static LocalDate dayOf(JobCost job) {
    if (job.created() == null) {
      throw new IllegalArgumentException("no created time: " + job.jobId());
    }
    return Words.day(job.created());
  }
}
