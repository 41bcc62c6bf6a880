package swath.chart;

import java.text.DateFormat;
import java.text.FieldPosition;
import java.text.ParsePosition;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.DateTickUnit;
import org.jfree.chart.axis.DateTickUnitType;
import org.jfree.chart.axis.TickUnits;
import swath.view.Words;

/** Time axes in UTC, whatever the machine's zone and language; midnight bears the date. */
final class UtcAxis {
  private static final TimeZone UTC = TimeZone.getTimeZone(ZoneOffset.UTC);

  private UtcAxis() {}

  /** An axis from {@code first} to {@code last}, with a share of its length as margins. */
  static DateAxis of(Instant first, Instant last, double before, double after) {
    DateAxis axis = new DateAxis(label(first, last), UTC, Locale.ROOT);
    axis.setStandardTickUnits(units());
    double from = millis(first);
    double length = Math.max(1_000, millis(last) - from);
    axis.setRange(from - length * before, from + length * (1 + after));
    return axis;
  }

  /** Milliseconds since 1970, also of times that overflow a long. */
  private static double millis(Instant at) {
    return at.getEpochSecond() * 1e3 + at.getNano() / 1e6;
  }

  /** The words under an axis: zone and days. */
  static String label(Instant first, Instant last) {
    LocalDate from = Words.day(first);
    // An axis that ends at midnight ends with the day before.
    LocalDate to = Words.day(last.isAfter(first) ? last.minusMillis(1) : last);
    return "time (UTC), " + Words.days(from, to);
  }

  private static TickUnits units() {
    TickUnits units = new TickUnits();
    add(units, DateTickUnitType.MILLISECOND, new Times("ss.SSS 's'", "ss.SSS 's'"), 50, 100, 500);
    add(units, DateTickUnitType.SECOND, new Times("HH:mm:ss", "MM-dd"), 1, 2, 5, 10, 15, 30);
    add(units, DateTickUnitType.MINUTE, new Times("HH:mm", "MM-dd"), 1, 2, 5, 10, 15, 30);
    add(units, DateTickUnitType.HOUR, new Times("HH:mm", "MM-dd"), 1, 2, 3, 6, 12);
    add(units, DateTickUnitType.DAY, new Times("MM-dd", "MM-dd"), 1, 2, 3, 5, 7, 10, 14);
    add(units, DateTickUnitType.MONTH, new Times("yyyy-MM", "yyyy-MM"), 1, 2, 3, 4, 6);
    add(units, DateTickUnitType.YEAR, new Times("yyyy", "yyyy"), 1, 2, 5, 10, 50, 100, 500, 1_000);
    return units;
  }

  private static void add(TickUnits units, DateTickUnitType type, Times format, int... multiples) {
    for (int multiple : multiples) {
      units.add(new DateTickUnit(type, multiple, format));
    }
  }

  /** Times of day, and at midnight the date. */
  private static final class Times extends DateFormat {
    private static final long serialVersionUID = 1L;
    private final transient DateTimeFormatter time;
    private final transient DateTimeFormatter midnight;

    Times(String time, String midnight) {
      this.time = DateTimeFormatter.ofPattern(time, Locale.ROOT).withZone(ZoneOffset.UTC);
      this.midnight = DateTimeFormatter.ofPattern(midnight, Locale.ROOT).withZone(ZoneOffset.UTC);
      // DateFormat's own fields must be there for equals and hashCode.
      setCalendar(Calendar.getInstance(UTC, Locale.ROOT));
      setNumberFormat(SwathTheme.wholeNumbers());
    }

    @Override
    public StringBuffer format(Date date, StringBuffer to, FieldPosition position) {
      boolean isMidnight = Math.floorMod(date.getTime(), 86_400_000L) == 0;
      return to.append((isMidnight ? midnight : time).format(date.toInstant()));
    }

    @Override
    public Date parse(String source, ParsePosition position) {
      throw new UnsupportedOperationException("ticks are only written");
    }
  }
}
