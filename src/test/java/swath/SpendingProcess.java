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
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import swath.error.Up42Exception;
import swath.http.HttpClient;
import swath.http.HttpOptions;
import swath.http.TimeSource;
import swath.internal.session.SharedSession;
import swath.journal.BatchJournal;
import swath.journal.Journal;
import swath.journal.SqliteJournal;
import swath.journal.StatusHistory;
import swath.journal.Submission;

/**
 * A kernel of its own, which executes once what it is told and stops at each step of its journal
 * until it is told to go on: {@code STEP name} and {@code SLEEP millis} are answered by a line;
 * {@code END how} is the last word on an intent.
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
        JobTemplate template = SandboxFixture.trees(up42, title);
        String end;
        try {
          end = template.executeOnce().id();
        } catch (Up42Exception e) {
          end = e.getClass().getSimpleName() + ": " + e.getMessage();
        }
        System.out.println("END " + end.replace('\n', ' '));
      }
    }
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
      return journal.batches();
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
}
