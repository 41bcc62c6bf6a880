package swath.chart;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.time.Duration;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.TickUnits;
import swath.view.Words;

/** Axes of lengths of time, in seconds, whose ticks stand at round minutes, hours and days. */
final class DurationAxis {
  private static final double[] STEPS = {
    0.1,
    0.2,
    0.5,
    1,
    2,
    5,
    10,
    15,
    30,
    60,
    120,
    300,
    600,
    900,
    1_800,
    3_600,
    7_200,
    10_800,
    21_600,
    43_200,
    86_400,
    172_800,
    432_000,
    864_000,
    1_728_000,
    8_640_000,
    31_536_000,
    315_360_000
  };

  private DurationAxis() {}

  /** From zero to the longest, with a share of it as a margin. */
  static NumberAxis since(String label, Duration longest, double after) {
    NumberAxis axis = new NumberAxis(label);
    TickUnits units = new TickUnits();
    for (double step : STEPS) {
      units.add(new NumberTickUnit(step, new Lengths()));
    }
    axis.setStandardTickUnits(units);
    double seconds = Math.max(0.1, longest.toMillis() / 1e3);
    axis.setRange(-0.01 * seconds, seconds * (1 + after));
    return axis;
  }

  /** Writes seconds as {@code 30 s}, {@code 5 min}, {@code 2 h}. */
  private static final class Lengths extends NumberFormat {
    private static final long serialVersionUID = 1L;

    @Override
    public StringBuffer format(double seconds, StringBuffer to, FieldPosition position) {
      long millis = Math.round(seconds * 1e3);
      return to.append(millis == 0 ? "0" : Words.duration(Duration.ofMillis(millis)));
    }

    @Override
    public StringBuffer format(long seconds, StringBuffer to, FieldPosition position) {
      return format((double) seconds, to, position);
    }

    @Override
    public Number parse(String source, ParsePosition position) {
      throw new UnsupportedOperationException("ticks are only written");
    }
  }
}
