package swath.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The credits of one process, workspace or month.
 *
 * @param key the process's or workspace's id, the month as {@code 2026-11}; an empty text where the
 *     jobs do not say
 * @param amounts the credits
 */
public record CreditShare(String key, CreditTotals amounts) {
  /** Several shares as one, under a name of its own. */
  public static CreditShare sum(String key, List<CreditShare> shares) {
    return new CreditShare(
        key, shares.stream().map(CreditShare::amounts).reduce(CreditTotals.NONE, CreditTotals::plus));
  }

  /** Shares by a key, the dearest first, equal ones by key. */
  static List<CreditShare> by(Function<JobCost, String> key, List<JobCost> jobs) {
    Map<String, CreditTotals> sums = new LinkedHashMap<>();
    jobs.forEach(job -> sums.merge(key.apply(job), CreditTotals.of(job), CreditTotals::plus));
    return sums.entrySet().stream()
        .map(sum -> new CreditShare(sum.getKey(), sum.getValue()))
        .sorted(
            Comparator.comparingLong((CreditShare share) -> share.amounts().cost())
                .reversed()
                .thenComparing(CreditShare::key))
        .toList();
  }
}
