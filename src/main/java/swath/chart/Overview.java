package swath.chart;

import java.awt.Color;
import java.time.Instant;
import java.util.List;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StackedXYBarRenderer;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.data.xy.DefaultTableXYDataset;
import org.jfree.data.xy.XYSeries;
import swath.report.TimeBins;
import swath.report.TimelineReport;
import swath.view.Words;

/**
 * Many jobs summed up: how much was going on and in which stage, the share of failures, and the run
 * times of each process.
 */
final class Overview {
  private static final double LEFT = 196;
  // A share of fewer than this many jobs says little and is drawn as an outline.
  private static final int FEW = 5;
  private static final Color NOTHING = new Color(255, 255, 255, 0);

  private Overview() {}

  static StackedPlots plot(TimelineReport report) {
    TimeBins bins = report.bins();
    int runs = 70 + 26 * rows(report);
    return new StackedPlots(
        List.of(stages(bins), failures(bins, report), RunTimes.plot(report)),
        List.of(200, 130, runs),
        LEFT);
  }

  static int rows(TimelineReport report) {
    return Math.min(RunTimes.MOST_ROWS, Math.max(1, report.ranByProcess().size()));
  }

  static List<String> captions(TimelineReport report) {
    TimeBins bins = report.bins();
    return List.of(
        "top: job-seconds by stage in bins of "
            + Words.duration(bins.width())
            + ", as jobs at a time · grey: waiting · blue: running · dots: settling",
        "middle: failed share of the jobs that ended in each bin, outlined below "
            + FEW
            + " jobs · bottom: run times, thick line median, thin line p90");
  }

  private static XYPlot stages(TimeBins bins) {
    double width = bins.width().toSeconds();
    DefaultTableXYDataset data = new DefaultTableXYDataset();
    data.addSeries(series("waiting", bins, bins.waiting(), width));
    data.addSeries(series("running", bins, bins.running(), width));
    data.addSeries(series("settling", bins, bins.settling(), width));
    data.setIntervalWidth(width * 1e3);
    double most = 0;
    for (int i = 0; i < bins.size(); i++) {
      double sum = bins.waiting().get(i) + bins.running().get(i) + bins.settling().get(i);
      most = Math.max(most, sum / width);
    }
    NumberAxis jobs = new NumberAxis("jobs at a time");
    jobs.setRange(0, Math.max(0.1, most * 1.08));
    jobs.setNumberFormatOverride(SwathTheme.decimals());
    jobs.setAxisLineVisible(false);
    jobs.setTickMarksVisible(false);
    StackedXYBarRenderer bars = new StackedXYBarRenderer();
    plain(bars);
    bars.setSeriesPaint(0, SwathTheme.QUEUED);
    bars.setSeriesPaint(1, SwathTheme.BLUE);
    bars.setSeriesPaint(2, Hatch.DOTS.of(SwathTheme.MUTED));
    DateAxis time = axis(bins);
    time.setLabel(null);
    return new XYPlot(data, time, jobs, bars);
  }

  private static XYSeries series(String name, TimeBins bins, List<Double> sums, double width) {
    XYSeries series = new XYSeries(name, true, false);
    for (int i = 0; i < bins.size(); i++) {
      series.add(middle(bins, i), sums.get(i) / width);
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
