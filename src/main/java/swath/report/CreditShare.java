package swath.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import swath.view.Sanitizer;
import swath.view.Words;

/**
 * The credits of one process, workspace or month.
 *
 * @param key the process's or workspace's id, the month as {@code 2026-11}; an empty text where the
 *     jobs do not say
 * @param amounts the credits
 */
public record CreditShare(String key, CreditTotals amounts) {
  private static final int LISTED = 5;
  private static final int LONGEST = 40;

  /** Several shares as one, under a name of its own. */
  public static CreditShare sum(String key, List<CreditShare> shares) {
    return new CreditShare(
        key,
        shares.stream().map(CreditShare::amounts).reduce(CreditTotals.NONE, CreditTotals::plus));
  }

  /** The first five as text, and how many more there are. */
  static String text(List<CreditShare> shares) {
    String first =
        shares.stream()
            .limit(LISTED)
            .map(share -> share.name() + " " + share.amounts().text())
            .collect(Collectors.joining("; "));
    return shares.size() <= LISTED
        ? first
        : first + "; " + Words.number(shares.size() - LISTED) + " more";
  }

  private String name() {
    return key.isEmpty() ? "(missing)" : Sanitizer.line(key, LONGEST);
  }

  /** Shares by a key, the dearest first, equal ones by key. */
  static List<CreditShare> by(Function<JobCost, String> key, List<JobCost> jobs) {
    Map<String, CreditTotals> sums = new LinkedHashMap<>();
    jobs.forEach(job -> sums.merge(key.apply(job), job.amounts(), CreditTotals::plus));
    return sums.entrySet().stream()
        .map(sum -> new CreditShare(sum.getKey(), sum.getValue()))
        .sorted(
            Comparator.comparingLong((CreditShare share) -> share.amounts().cost())
                .reversed()
                .thenComparing(CreditShare::key))
        .toList();
  }
}
