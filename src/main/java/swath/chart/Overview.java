package swath.chart;

import java.awt.Color;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StackedXYBarRenderer;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.data.xy.DefaultTableXYDataset;
import org.jfree.data.xy.XYSeries;
import swath.report.JobTimes;
import swath.report.TimeBins;
import swath.report.TimelineReport;
import swath.view.Words;

/**
 * Many jobs summed up: how many were created and how they ended, the share of failures, and the run
 * times of each process.
 */
final class Overview {
  private static final double LEFT = 196;
  // A share of fewer than this many jobs says little and is drawn as an outline.
  private static final int FEW = 5;
  private static final List<JobTimes.Ending> DRAWN =
      List.of(
          JobTimes.Ending.SUCCEEDED,
          JobTimes.Ending.FAILED,
          JobTimes.Ending.REFUSED,
          JobTimes.Ending.OPEN);
  private static final Color NOTHING = new Color(255, 255, 255, 0);

  private Overview() {}

  static StackedPlots plot(TimelineReport report) {
    TimeBins bins = report.bins();
    int runs = 70 + 26 * rows(report);
    return new StackedPlots(
        List.of(jobs(bins), failures(bins, report), RunTimes.plot(report)),
        List.of(200, 130, runs),
        LEFT);
  }

  static int rows(TimelineReport report) {
    return RunTimes.count(report);
  }

  static List<String> captions(TimelineReport report) {
    TimeBins bins = report.bins();
    return List.of(
        "top: jobs created "
            + a(bins)
            + ", in bins of "
            + Words.duration(bins.width())
            + " · blue: succeeded · stripes: failed · grey: refused · outline: under way · "
            + Words.number(report.mostAtOnce())
            + " ran at once at most",
        "middle: failed share of the jobs that ended in each bin, outlined below "
            + FEW
            + " jobs · bottom: run times, thick line median, thin line p90");
  }

  /** {@code a day}, {@code an hour}: what the counts of the top plot are told in. */
  private static String a(TimeBins bins) {
    return bins.unit().toHours() >= 24
        ? "a day"
        : bins.unit().toHours() == 1
            ? "an hour"
            : bins.unit().toMinutes() == 1 ? "a minute" : "a second";
  }

  private static XYPlot jobs(TimeBins bins) {
    DefaultTableXYDataset data = new DefaultTableXYDataset();
    for (JobTimes.Ending ending : DRAWN) {
      data.addSeries(series(ending, bins));
    }
    data.setIntervalWidth(bins.width().toMillis());
    double most = 0;
    for (int i = 0; i < bins.size(); i++) {
      int all = 0;
      for (JobTimes.Ending ending : DRAWN) {
        all += count(bins, ending, i);
      }
      most = Math.max(most, bins.rate(all));
    }
    NumberAxis jobs = SwathTheme.amounts("jobs " + a(bins), most);
    if (most < FEW) {
      jobs.setStandardTickUnits(NumberAxis.createStandardTickUnits(Locale.ROOT));
      jobs.setNumberFormatOverride(SwathTheme.decimals());
      jobs.setRange(0, Math.max(0.1, most * 1.08));
    }
    StackedXYBarRenderer bars = new StackedXYBarRenderer();
    plain(bars);
    bars.setSeriesPaint(0, SwathTheme.BLUE);
    bars.setSeriesPaint(1, Hatch.STRIPES.of(SwathTheme.VERMILION));
    bars.setSeriesPaint(2, SwathTheme.QUEUED);
    bars.setSeriesPaint(3, NOTHING);
    bars.setDrawBarOutline(true);
    bars.setSeriesOutlinePaint(0, SwathTheme.BLUE);
    bars.setSeriesOutlinePaint(1, SwathTheme.VERMILION);
    bars.setSeriesOutlinePaint(2, SwathTheme.QUEUED);
    bars.setSeriesOutlinePaint(3, SwathTheme.BLUE);
    DateAxis time = axis(bins);
    time.setLabel(null);
    return new XYPlot(data, time, jobs, bars);
  }

  private static int count(TimeBins bins, JobTimes.Ending ending, int bin) {
    return bins.created().getOrDefault(ending, List.of()).get(bin);
  }

  private static XYSeries series(JobTimes.Ending ending, TimeBins bins) {
    XYSeries series = new XYSeries(ending.name(), true, false);
    for (int i = 0; i < bins.size(); i++) {
      int count = count(bins, ending, i);
      series.add(middle(bins, i), count == 0 ? null : (Double) bins.rate(count));
    }
    return series;
  }

  private static double middle(TimeBins bins, int bin) {
    return bins.startOf(bin).toEpochMilli() + bins.width().toMillis() / 2.0;
  }

  private static XYPlot failures(TimeBins bins, TimelineReport report) {
    DefaultTableXYDataset data = new DefaultTableXYDataset();
    XYSeries many = new XYSeries("failed share", true, false);
    XYSeries few = new XYSeries("failed share of few jobs", true, false);
    for (int i = 0; i < bins.size(); i++) {
      int ended = bins.ended().get(i);
      double share = ended == 0 ? 0 : 100.0 * bins.failed().get(i) / ended;
      (ended < FEW ? few : many).add(middle(bins, i), share == 0 ? null : (Double) share);
    }
    data.addSeries(many);
    data.addSeries(few);
    data.setIntervalWidth(bins.width().toMillis());
    double most =
        Math.max(5, Math.max(many.getMaxY(), Double.isNaN(few.getMaxY()) ? 0 : few.getMaxY()));
    NumberAxis percent = SwathTheme.amounts("% failed", Math.min(100, most));
    StackedXYBarRenderer bars = new StackedXYBarRenderer(0.1);
    plain(bars);
    bars.setSeriesPaint(0, SwathTheme.VERMILION);
    bars.setSeriesPaint(1, NOTHING);
    bars.setDrawBarOutline(true);
    bars.setSeriesOutlinePaint(0, SwathTheme.VERMILION);
    bars.setSeriesOutlinePaint(1, SwathTheme.VERMILION);
    DateAxis time = axis(bins);
    // The bins begin at a round time, the jobs do not.
    time.setLabel(UtcAxis.label(report.first(), report.last()));
    return new XYPlot(data, time, percent, bars);
  }

  private static void plain(XYBarRenderer bars) {
    bars.setBarPainter(new StandardXYBarPainter());
    bars.setShadowVisible(false);
  }

  private static DateAxis axis(TimeBins bins) {
    Instant end = bins.startOf(bins.size());
    return UtcAxis.of(bins.start(), end, 0.005, 0.005);
  }
}
