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
import swath.processing.JobJson;
import swath.processing.JobMetadata;

/** The first picture of a JVM: fonts, AWT and JFreeChart are loaded by it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(value = 5, jvmArgsAppend = "-Djava.awt.headless=true")
public class ColdDrawingBenchmark {
  @Param({"history", "accumulated", "by process", "by day", "dearest", "timeline"})
  String chart = "";

  private List<JobMetadata> all = List.of();
  private Instant asOf = Instant.EPOCH;

  @Setup(Level.Trial)
  public void jobs() {
    all = JobJson.many(300);
    asOf = JobJson.asOf(49);
  }

  @Benchmark
  public void draw(Blackhole hole) {
    hole.consume(ChartImages.png(DrawingBenchmark.Charts.of(chart, all, asOf)));
  }
}
