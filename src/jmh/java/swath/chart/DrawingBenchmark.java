package swath.chart;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import swath.journal.StatusHistory;
import swath.processing.JobJson;
import swath.processing.JobMetadata;
import swath.report.CreditReport;
import swath.report.TimelineReport;

/** From jobs to the bytes of each picture, warm; {@link ColdDrawingBenchmark} is the first one. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Djava.awt.headless=true")
public class DrawingBenchmark {
  @Param({"300", "50000"})
  int jobs;

  @Param({"history", "accumulated", "by process", "by day", "dearest", "timeline"})
  String chart = "";

  private List<JobMetadata> all = List.of();
  private Instant asOf = Instant.EPOCH;

  @Setup(Level.Trial)
  public void jobs() {
    all = JobJson.many(jobs);
    asOf = JobJson.asOf(49);
  }

  @Benchmark
  public void draw(Blackhole hole) {
    hole.consume(ChartImages.png(Charts.of(chart, all, asOf)));
  }

  /** The charts by name. */
  static final class Charts {
    private Charts() {}

    static SwathChart of(String chart, List<JobMetadata> jobs, Instant asOf) {
      return switch (chart) {
        case "history" -> HistoryChart.of(StatusHistory.of(jobs.get(0)), jobs.get(0), asOf, true);
        case "accumulated" -> CreditCharts.accumulated(CreditReport.of(jobs, asOf), true);
        case "by process" -> CreditCharts.byProcess(CreditReport.of(jobs, asOf), true);
        case "by day" -> CreditCharts.byDay(CreditReport.of(jobs, asOf), true);
        case "dearest" -> CreditCharts.dearest(CreditReport.of(jobs, asOf), true);
        default -> TimelineChart.of(TimelineReport.of(jobs, asOf), true);
      };
    }
  }
}
