package swath.internal.batch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import swath.http.Json;
import swath.http.TimeSource;
import swath.journal.BatchClaim;
import swath.journal.BatchRow;
import swath.journal.BatchWriter;
import swath.journal.JobSnapshot;
import swath.journal.Journal;
import swath.journal.SqliteJournal;
import swath.journal.Submission;
import swath.processing.JobMetadata;
import swath.tracking.JobListTrackingState;

/** One frame of a batch's wait: its rows read from the journal's file, counted and drawn. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class BatchFrameBenchmark {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @Param({"100", "1000", "10000"})
  public int rows;

  private @Nullable Path folder;
  private @Nullable Journal journal;
  private final Map<String, JobSnapshot> heard = new HashMap<>();
  private final List<JobMetadata> jobs = new ArrayList<>();

  /** Half of the rows run, a quarter has ended, a quarter waits. */
  @Setup(Level.Trial)
  public void open() throws IOException {
    Path directory = Files.createTempDirectory("swath-jmh");
    folder = directory;
    Journal opened = SqliteJournal.open(directory.resolve("journal.db"));
    journal = opened;
    BatchWriter writer =
        new BatchWriter("trees", "w", "host", ProcessHandle.current().pid(), NOON, NOON);
    BatchWriter unused = opened.batches().take(writer, before -> false);
    List<BatchRow> planned = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      planned.add(row("row " + i));
    }
    opened.batches().plan(planned);
    for (int i = 0; i < rows * 3 / 4; i++) {
      send(opened, i, i % 3 == 0 ? "captured" : "running");
    }
  }

  private static BatchRow row(String key) {
    return new BatchRow(
        "trees",
        key,
        "detection-trees-spacept",
        "workspace",
        "hash of " + key,
        Map.of("title", "0123456789abcdef", "item", "0123456789abcdef"),
        "item of " + key,
        "Port of Felixstowe, United Kingdom",
        NOON,
        96,
        null,
        "");
  }

  private void send(Journal opened, int i, String status) {
    String id = "job-" + i;
    BatchClaim claim = new BatchClaim("trees", "row " + i, "w");
    Submission sent =
        new Submission(
            "s-" + i,
            "detection-trees-spacept",
            "workspace",
            "hash of row " + i,
            96,
            NOON,
            NOON,
            NOON.plusSeconds(900),
            Submission.State.SUBMITTED,
            id,
            claim);
    if (!opened.begin(sent, List.of())) {
      throw new IllegalStateException("not written");
    }
    ObjectNode json = Json.object().put("jobID", id).put("status", status);
    json.put("processID", "detection-trees-spacept").put("created", "2026-03-01T12:00:00Z");
    json.put("updated", "2026-03-01T12:01:00Z").put("started", "2026-03-01T12:00:30Z");
    json.set("creditConsumption", Json.object().put("credits", 96).put("holdId", "h"));
    JobMetadata job = new JobMetadata(json);
    jobs.add(job);
    heard.put(id, JobNotes.of(job, NOON));
  }

  @Benchmark
  public String frame() {
    BatchLines lines = BatchLines.read(opened().batches(), TimeSource.system(), "trees", heard);
    JobListTrackingState state =
        new JobListTrackingState(jobs, NOON, NOON, NOON, 3, null, List.of(), List.of(), false);
    return new BatchFrame(lines, state, 250, 100_000, "", false).view().html();
  }

  private Journal opened() {
    return Objects.requireNonNull(journal);
  }

  @TearDown(Level.Trial)
  public void close() throws IOException {
    opened().close();
    Path directory = Objects.requireNonNull(folder);
    try (var files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(directory);
  }
}
