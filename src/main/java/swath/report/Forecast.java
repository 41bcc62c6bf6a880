package swath.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import swath.view.Words;

/**
 * Credits to be expected, from settled days only: the mean of the last fourteen of them, carried as
 * many days ahead as it rests on. Today's partial sum is in {@code now}, never in the rate.
 *
 * @param perDay mean captured credits of a settled day
 * @param basis the settled days that the rate comes from, the oldest first
 * @param now credits captured so far
 * @param until the last day that it speaks of
 * @param then credits captured by the end of that day, if the pace stays
 */
public record Forecast(double perDay, List<LocalDate> basis, long now, LocalDate until, long then) {
  /** Below this many settled days there is no forecast. */
  public static final int FEWEST_DAYS = 7;

  static final int MOST_DAYS = 14;

  static Optional<Forecast> of(List<CreditDay> days, long captured, LocalDate today) {
    List<CreditDay> settled = days.stream().filter(CreditDay::isSettled).toList();
    if (settled.size() < FEWEST_DAYS) {
      return Optional.empty();
    }
    List<CreditDay> basis =
        settled.subList(Math.max(0, settled.size() - MOST_DAYS), settled.size());
    double perDay = basis.stream().mapToLong(day -> day.amounts().captured()).average().orElse(0);
    return Optional.of(
        new Forecast(
            perDay,
            basis.stream().map(CreditDay::day).toList(),
            captured,
            today.plusDays(basis.size()),
            captured + Math.round(perDay * basis.size())));
  }

  /** What it rests on: {@code from 14 settled days, 2026-11-03 to 2026-11-16: 62 credits a day}. */
  public String basisText() {
    return String.format(
        Locale.ROOT,
        "from %d settled days, %s: %s credits a day",
        basis.size(),
        Words.days(basis.get(0), basis.get(basis.size() - 1)),
        perDay < 10
            ? String.format(Locale.ROOT, "%.1f", perDay)
            : Words.number(Math.round(perDay)));
  }

  /** As a sentence: what is expected, and why. */
  public String text() {
    return String.format(
        Locale.ROOT, "about %s captured by %s, %s", Words.credits(then), until, basisText());
  }
}
