package swath.notebook;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import swath.SandboxFixture;
import swath.host.JobListTrackingFrame;
import swath.host.TrackingFrame;
import swath.processing.JobJson;
import swath.table.JobTables;
import tech.tablesaw.api.Table;

/** What a cell shows, warm and as the first of a JVM: frames of a wait, and a table of jobs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DisplaysBenchmark {
  private Table table = Table.create();
  private @Nullable TrackingFrame one;
  private @Nullable JobListTrackingFrame many;

  @Setup(Level.Trial)
  public void values() {
    table = JobTables.of(JobJson.many(100_000), "Jobs");
    try (SandboxFixture fixture = SandboxFixture.seeded()) {
      fixture.trees("Detect trees").execute().track();
      fixture.up42().jobs().limit(30).list().track();
      List<TrackingFrame> frames = fixture.host.frames(TrackingFrame.class);
      one = frames.get(frames.size() / 2);
      many = fixture.host.frames(JobListTrackingFrame.class).get(0);
    }
  }

  @TearDown(Level.Trial)
  public void forget() {
    table = Table.create();
  }

  @Benchmark
  public MimeBundle tableOf100000() {
    return Displays.of(table);
  }

  @Benchmark
  public MimeBundle trackingFrame() {
    return Displays.of(one);
  }

  @Benchmark
  public MimeBundle manyJobsFrame() {
    return Displays.of(many);
  }

  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  @Fork(5)
  public MimeBundle firstTrackingFrame() {
    return Displays.of(one);
  }

  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  @Fork(5)
  public MimeBundle firstTableOf100000() {
    return Displays.of(table);
  }
}
