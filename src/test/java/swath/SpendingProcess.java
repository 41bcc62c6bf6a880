package swath;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import swath.error.Up42Exception;
import swath.http.HttpClient;
import swath.http.HttpOptions;
import swath.http.TimeSource;
import swath.internal.session.SharedSession;
import swath.journal.BatchJournal;
import swath.journal.BatchRow;
import swath.journal.BatchWriter;
import swath.journal.JobSnapshot;
import swath.journal.Journal;
import swath.journal.RowState;
import swath.journal.SqliteJournal;
import swath.journal.StatusHistory;
import swath.journal.Submission;
import swath.stac.StacItem;

/**
 * A kernel of its own, which executes once what it is told and stops at each step of its journal
 * until it is told to go on: {@code STEP name} and {@code SLEEP millis} are answered by a line;
 * {@code END how} is the last word on an intent. {@code BATCH name rows credits} runs a batch.
 *
 * <p>Arguments: the address, the journal's file, and the file with the time.
 */
final class SpendingProcess {
  private static final BufferedReader IN =
      new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));

  private SpendingProcess() {}

  public static void main(String[] args) throws IOException {
    Path clock = Path.of(args[2]);
    HttpOptions options =
        HttpOptions.defaults().withTime(new ToldTime(clock)).withEnvironment(Map.of());
    SharedSession session =
        new SharedSession(
            HttpClient.open(SandboxFixture.credentials(args[0]), options),
            new TestHost(),
            true,
            account -> new SteppingJournal(SqliteJournal.open(Path.of(args[1]))),
            () -> {});
    try (Up42 up42 = Up42.open(session)) {
      for (String title = IN.readLine(); title != null; title = IN.readLine()) {
        String end;
        try {
          end =
              title.startsWith("BATCH ")
                  ? batch(up42, title.split(" "))
                  : SandboxFixture.trees(up42, title).executeOnce().id();
        } catch (Up42Exception e) {
          end = e.getClass().getSimpleName() + ": " + e.getMessage();
        }
        System.out.println("END " + end.replace('\n', ' '));
      }
    }
  }

  private static String batch(Up42 up42, String[] words) {
    Batch batch =
        plan(up42, words[1], Integer.parseInt(words[2])).within(Integer.parseInt(words[3])).run();
    return batch.rows(RowState.ENDED).size() + " ended";
  }

  /** A batch of so many rows, which have keys of their own. */
  static Plan plan(Up42 up42, String name, int rows) {
    StacItem item = SandboxFixture.item(up42);
    Map<String, JobTemplate> templates = new TreeMap<>();
    for (int i = 1; i <= rows; i++) {
      String key = String.format(Locale.ROOT, "image %02d", i);
      templates.put(key, up42.templates().detectionTreesSpacept(name + ", " + key, item));
    }
    return up42.plan(name, templates);
  }

  private static synchronized void ask(String question) {
    System.out.println(question);
    try {
      if (IN.readLine() == null) {
        throw new IllegalStateException("nobody answers");
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The wall clock is what the file says; a sleep is asked for; the monotonic clock is real. */
  private record ToldTime(Path file) implements TimeSource {
    @Override
    public Instant instant() {
      try {
        return Instant.parse(Files.readString(file));
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public long nanoTime() {
      return System.nanoTime();
    }

    @Override
    public void sleep(Duration duration) {
      ask("SLEEP " + duration.toMillis());
    }
  }

  /** Stops before and after each write about what is sent. */
  private record SteppingJournal(Journal journal) implements Journal {
    @CanIgnoreReturnValue
    private static <T> T step(String name, Supplier<T> action) {
      ask("STEP before " + name);
      T result = action.get();
      ask("STEP after " + name);
      return result;
    }

    @Override
    public void observed(String jobId, String word, Instant at, @Nullable Instant notBefore) {
      journal.observed(jobId, word, at, notBefore);
    }

    @Override
    public List<StatusHistory.Entry> observations(String jobId) {
      return journal.observations(jobId);
    }

    @Override
    public boolean begin(Submission submission, Collection<String> known) {
      return step("begin", () -> journal.begin(submission, known));
    }

    @Override
    public void settled(String key, Submission.State state, @Nullable String jobId) {
      step(
          "settled",
          () -> {
            journal.settled(key, state, jobId);
            return true;
          });
    }

    @Override
    public void unknown(String key, Instant blockedUntil) {
      step(
          "unknown",
          () -> {
            journal.unknown(key, blockedUntil);
            return true;
          });
    }

    @Override
    public boolean assigned(String key, String jobId) {
      return step("assigned", () -> journal.assigned(key, jobId));
    }

    @Override
    public List<Submission> open() {
      return journal.open();
    }

    @Override
    public List<Submission> notAccepted(Instant since) {
      return journal.notAccepted(since);
    }

    @Override
    public List<Submission> submissions(String processId, String inputsHash, Instant since) {
      return journal.submissions(processId, inputsHash, since);
    }

    @Override
    public boolean made(String jobId) {
      return journal.made(jobId);
    }

    @Override
    public Map<String, Integer> prices() {
      return journal.prices();
    }

    @Override
    public BatchJournal batches() {
      return new SteppingBatches(journal.batches());
    }

    @Override
    public String place() {
      return journal.place();
    }

    @Override
    public boolean isCurrent() {
      return journal.isCurrent();
    }

    @Override
    public void close() {
      journal.close();
    }
  }

  /** Stops before and after each write about a batch's rows. */
  private record SteppingBatches(BatchJournal journal) implements BatchJournal {
    private static void step(String name, Runnable action) {
      ask("STEP before " + name);
      action.run();
      ask("STEP after " + name);
    }

    @Override
    public List<String> names() {
      return journal.names();
    }

    @Override
    public List<BatchRow> rows(String batch) {
      return journal.rows(batch);
    }

    @Override
    public void plan(List<BatchRow> rows) {
      step("plan", () -> journal.plan(rows));
    }

    @Override
    public void found(String batch, String key, @Nullable String jobId) {
      step("found", () -> journal.found(batch, key, jobId));
    }

    @Override
    public void refused(String batch, String key, String reason) {
      step("refused", () -> journal.refused(batch, key, reason));
    }

    @Override
    public List<Submission> submissions(String batch) {
      return journal.submissions(batch);
    }

    @Override
    public void saw(String jobId, JobSnapshot snapshot) {
      step("saw", () -> journal.saw(jobId, snapshot));
    }

    @Override
    public Map<String, JobSnapshot> snapshots(List<String> jobIds) {
      return journal.snapshots(jobIds);
    }

    @Override
    public BatchWriter take(BatchWriter writer, Predicate<BatchWriter> isGone) {
      return journal.take(writer, isGone);
    }

    @Override
    public boolean renew(BatchWriter writer, Instant now) {
      return journal.renew(writer, now);
    }

    @Override
    public void release(BatchWriter writer) {
      step("release", () -> journal.release(writer));
    }

    @Override
    public Optional<BatchWriter> writer(String batch) {
      return journal.writer(batch);
    }
  }
}
