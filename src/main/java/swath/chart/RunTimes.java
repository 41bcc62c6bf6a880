package swath.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import swath.report.DurationStats;
import swath.report.JobTimes;
import swath.report.TimelineReport;
import swath.view.Sanitizer;
import swath.view.Words;

/** Run times by process on a logarithmic axis: each run a mark, with median and p90. */
final class RunTimes {
  private static final int MOST_ROWS = 12;
  private static final double[] TICKS = {1, 10, 60, 600, 3_600, 36_000, 86_400, 864_000};
  private static final Stroke MEDIAN = new BasicStroke(3f);
  private static final double HALF = 7;

  private final TimelineReport report;
  private final List<Row> rows;
  private final Map<String, Integer> rowOf = new HashMap<>();
  private final double shortest;
  private final double longest;

  /** A process, or several together. */
  private record Row(String name, DurationStats lengths) {}

  private RunTimes(TimelineReport report) {
    this.report = report;
    List<String> processes = List.copyOf(report.ranByProcess().keySet());
    for (int i = 0; i < processes.size(); i++) {
      rowOf.put(processes.get(i), Math.min(i, MOST_ROWS));
    }
    this.rows = rows(report, processes);
    this.longest = rows.stream().mapToDouble(r -> log(r.lengths().longest())).max().orElse(2);
    this.shortest = Math.min(longest - 1, shortest(report));
  }

  static XYPlot plot(TimelineReport report) {
    return new RunTimes(report).draw();
  }

  private static List<Row> rows(TimelineReport report, List<String> processes) {
    List<Row> rows = new ArrayList<>();
    for (String process : processes.subList(0, Math.min(MOST_ROWS, processes.size()))) {
      String name = process.isEmpty() ? "(missing)" : Sanitizer.line(process, 30);
      rows.add(new Row(name, report.ran(Set.of(process))));
    }
    if (processes.size() > MOST_ROWS) {
      List<String> rest = processes.subList(MOST_ROWS, processes.size());
      rows.add(new Row(Words.number(rest.size()) + " more", report.ran(Set.copyOf(rest))));
    }
    return rows;
  }

  /** How many rows there are. */
  static int count(TimelineReport report) {
    return Math.min(MOST_ROWS + 1, Math.max(1, report.ranByProcess().size()));
  }

  private static double shortest(TimelineReport report) {
    return report.spans().stream()
        .flatMap(span -> span.ran().stream())
        .mapToDouble(RunTimes::log)
        .min()
        .orElse(0);
  }

  private static double log(Duration length) {
    return Math.log10(Math.max(0.1, length.toMillis() / 1e3));
  }

  private XYPlot draw() {
    NumberAxis axis = new NumberAxis("run time (log)");
    double margin = (longest - shortest) * 0.02;
    axis.setRange(shortest - margin, longest + (longest - shortest) * 0.8);
    axis.setTickLabelsVisible(false);
    axis.setTickMarksVisible(false);
    String[] names =
        rows.isEmpty() ? new String[] {""} : rows.stream().map(Row::name).toArray(String[]::new);
    SymbolAxis processes = SpanRow.rows(names);
    // Beneath the last row the ticks are written, which JFreeChart cannot place on this axis.
    processes.setRange(-0.5, names.length + 0.4);
    XYPlot plot = new XYPlot(null, axis, processes, new XYLineAndShapeRenderer());
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(false);
    Canvas.add(plot, this::strips);
    return plot;
  }

  private void strips(Canvas canvas) {
    ticks(canvas);
    int[][] counts = counts(canvas);
    for (int i = 0; i < rows.size(); i++) {
      double y = canvas.y(i);
      DurationStats lengths = rows.get(i).lengths();
      strip(canvas, counts[i], y);
      double median = canvas.x(log(lengths.median()));
      double p90 = canvas.x(log(lengths.p90()));
      canvas.line(median, y - HALF - 2, median, y + HALF + 2, MEDIAN, SwathTheme.INK);
      canvas.line(p90, y - HALF - 2, p90, y + HALF + 2, SwathTheme.THIN, SwathTheme.INK);
      canvas.words(words(lengths), canvas.x(longest) + 12, y, SwathTheme.SMALL, SwathTheme.INK);
    }
  }

  private static String words(DurationStats lengths) {
    return SwathChart.line(
        Words.duration(lengths.median()),
        "p90 " + Words.duration(lengths.p90()),
        Words.count(lengths.n(), "run"));
  }

  private void ticks(Canvas canvas) {
    double bottom = canvas.y(rows.size() - 0.4);
    double left = canvas.area().getMinX();
    double end = 0;
    for (double tick : TICKS) {
      double log = Math.log10(tick);
      double x = canvas.x(log);
      if (x >= left && log <= longest + 0.3) {
        canvas.line(x, canvas.area().getMinY(), x, bottom, SwathTheme.THIN, SwathTheme.GRID);
        String text = Words.duration(Duration.ofMillis((long) (tick * 1e3)));
        double half = canvas.width(text, SwathTheme.SMALL) / 2;
        double begin = Math.max(x - half, left); // what is left of the area is not drawn
        if (begin > end) {
          end = canvas.words(text, begin, bottom + 9, SwathTheme.SMALL, SwathTheme.INK) + 4;
        }
      }
    }
  }

  /** How many runs fall on each pixel of the axis, row by row. */
  private int[][] counts(Canvas canvas) {
    int width = (int) canvas.area().getWidth() + 2;
    int[][] counts = new int[rows.size()][width];
    for (JobTimes span : report.spans()) {
      Integer row = rowOf.get(span.processId());
      if (row != null) {
        span.ran()
            .ifPresent(
                run -> {
                  int x = (int) (canvas.x(log(run)) - canvas.area().getMinX());
                  counts[row][Math.max(0, Math.min(width - 1, x))]++;
                });
      }
    }
    return counts;
  }

  private static void strip(Canvas canvas, int[] counts, double y) {
    List<Integer> used = new ArrayList<>();
    int most = 1;
    for (int x = 0; x < counts.length; x++) {
      if (counts[x] > 0) {
        used.add(x);
        most = Math.max(most, counts[x]);
      }
    }
    for (int x : used) {
      // The height shows how many; even a single run stays visible.
      double half = 1.5 + (HALF - 1.5) * counts[x] / most;
      Color colour = SwathTheme.BLUE;
      canvas.bar(
          canvas.area().getMinX() + x,
          canvas.area().getMinX() + x + 1,
          y - half,
          2 * half,
          1.2,
          colour);
    }
  }
}
