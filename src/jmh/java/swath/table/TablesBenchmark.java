package swath.table;

import java.util.ArrayList;
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
import swath.processing.JobJson;
import swath.processing.JobMetadata;
import tech.tablesaw.api.Table;

/** Jobs as a table of 14 columns, warm and as the first table of a JVM. */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class TablesBenchmark {
  @Param({"100", "100000"})
  int jobs;

  private List<JobMetadata> all = List.of();

  @Setup(Level.Trial)
  public void jobs() {
    all = new ArrayList<>(JobJson.many(jobs));
  }

  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @Warmup(iterations = 3, time = 3)
  @Measurement(iterations = 5, time = 3)
  @Fork(1)
  public Table warm() {
    return JobTables.of(all, "jobs");
  }

  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  @Fork(5)
  public Table cold() {
    return JobTables.of(all, "jobs");
  }
}
