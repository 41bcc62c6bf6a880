package swath.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import swath.error.Up42Exception;
import swath.http.Json;

/**
 * A journal in an SQLite file, which several kernels may write at the same time.
 *
 * <pre>{@code
 * try (Journal journal = SqliteJournal.open(Path.of("journal.db"))) {
 *   journal.observations(jobId);
 * }
 * }</pre>
 *
 * <p>Thread-safe. A file that can't be opened or written is an {@link Up42Exception}.
 */
public final class SqliteJournal implements Journal {
  private static final String[] SCHEMA = {
    """
    CREATE TABLE IF NOT EXISTS observation (
      job_id TEXT NOT NULL, word TEXT NOT NULL, at TEXT NOT NULL, not_before TEXT)
    """,
    "CREATE INDEX IF NOT EXISTS observation_job ON observation (job_id)",
    """
    CREATE TABLE IF NOT EXISTS submission (
      key TEXT PRIMARY KEY, process_id TEXT NOT NULL, workspace_id TEXT,
      inputs_hash TEXT NOT NULL, credits INTEGER NOT NULL, at TEXT NOT NULL,
      state TEXT NOT NULL, job_id TEXT)
    """,
    "CREATE INDEX IF NOT EXISTS submission_inputs ON submission (inputs_hash)",
    "CREATE INDEX IF NOT EXISTS submission_job ON submission (job_id)",
  };

  private final Path file;
  private final Connection connection;

  private SqliteJournal(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /** Opens the journal in {@code file}, or begins one. */
  public static SqliteJournal open(Path file) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      SQLiteConfig config = new SQLiteConfig();
      config.setJournalMode(SQLiteConfig.JournalMode.WAL);
      // What is about to be spent must survive a power cut.
      config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
      config.setBusyTimeout(5_000);
      Connection connection = config.createConnection("jdbc:sqlite:" + file);
      try (var statement = connection.createStatement()) {
        for (String sql : SCHEMA) {
          statement.execute(sql);
        }
      }
      return new SqliteJournal(file, connection);
    } catch (IOException | SQLException e) {
      throw new Up42Exception("The journal " + file + " can't be opened: " + e.getMessage(), e);
    }
  }

  @Override
  public synchronized void observed(
      String jobId, String word, Instant at, @Nullable Instant notBefore) {
    run(
        """
        INSERT INTO observation (job_id, word, at, not_before) SELECT ?1, ?2, ?3, ?4
        WHERE ?2 IS NOT (SELECT word FROM observation WHERE job_id = ?1 ORDER BY rowid DESC LIMIT 1)
        """,
        jobId,
        word,
        at.toString(),
        text(notBefore));
  }

  @Override
  public synchronized List<StatusHistory.Entry> observations(String jobId) {
    return query(
        "SELECT word, at, not_before FROM observation WHERE job_id = ?1 ORDER BY rowid",
        row ->
            StatusHistory.Entry.observed(
                row.getString(1), Instant.parse(row.getString(2)), instant(row.getString(3))),
        jobId);
  }

  @Override
  public synchronized void submitting(Submission submission) {
    insert(submission, "TRUE");
  }

  // One statement, so that no other kernel's comes between looking and writing.
  @Override
  public synchronized boolean submittingAlone(Submission submission, Collection<String> known) {
    return insert(
            submission,
            """
            NOT EXISTS (SELECT 1 FROM submission
              WHERE process_id = ?2 AND workspace_id IS ?3 AND inputs_hash = ?4
              AND state <> 'REFUSED' AND key NOT IN (SELECT value FROM json_each(?9)))
            """,
            Json.of(known).toString())
        == 1;
  }

  private int insert(Submission s, String condition, Object... more) {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(s.key());
    values.add(s.processId());
    values.add(s.workspaceId());
    values.add(s.inputsHash());
    values.add(s.credits());
    values.add(s.at().toString());
    values.add(s.state().name());
    values.add(s.jobId());
    values.addAll(List.of(more));
    return run(
        "INSERT INTO submission SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8 WHERE " + condition,
        values.toArray());
  }

  @Override
  public synchronized void settled(String key, Submission.State state, @Nullable String jobId) {
    run("UPDATE submission SET state = ?2, job_id = ?3 WHERE key = ?1", key, state.name(), jobId);
  }

  @Override
  public synchronized boolean claimed(String key, String jobId) {
    return run(
            """
            UPDATE submission SET state = 'SUBMITTED', job_id = ?2
            WHERE key = ?1 AND job_id IS NULL AND NOT EXISTS (SELECT 1 FROM submission WHERE job_id = ?2)
            """,
            key,
            jobId)
        == 1;
  }

  @Override
  public synchronized List<Submission> submissions(
      String processId, String inputsHash, Instant since) {
    List<Submission> found =
        query(
            "SELECT * FROM submission WHERE process_id = ?1 AND inputs_hash = ?2 ORDER BY rowid DESC",
            SqliteJournal::submission,
            processId,
            inputsHash);
    // Compared here: instants as texts have different lengths, so SQL can't.
    return found.stream()
        .filter(s -> !s.at().isBefore(since))
        .sorted((a, b) -> b.at().compareTo(a.at()))
        .toList();
  }

  @Override
  public synchronized boolean made(String jobId) {
    return !query("SELECT key FROM submission WHERE job_id = ?1", row -> row.getString(1), jobId)
        .isEmpty();
  }

  @Override
  public synchronized Map<String, Integer> prices() {
    Map<String, Integer> prices = new HashMap<>();
    query(
            "SELECT job_id, credits FROM submission WHERE job_id IS NOT NULL",
            row -> Map.entry(row.getString(1), row.getInt(2)))
        .forEach(price -> prices.put(price.getKey(), price.getValue()));
    return prices;
  }

  @Override
  public String place() {
    return file.toString();
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new Up42Exception("The journal " + file + " can't be closed: " + e.getMessage(), e);
    }
  }

  private static Submission submission(ResultSet row) throws SQLException {
    return new Submission(
        row.getString("key"),
        row.getString("process_id"),
        row.getString("workspace_id"),
        row.getString("inputs_hash"),
        row.getInt("credits"),
        Instant.parse(row.getString("at")),
        Submission.State.valueOf(row.getString("state")),
        row.getString("job_id"));
  }

  private int run(String sql, @Nullable Object... values) {
    try (PreparedStatement statement = prepared(sql, values)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw failure("written", e);
    }
  }

  private <T> List<T> query(String sql, Row<T> reader, @Nullable Object... values) {
    try (PreparedStatement statement = prepared(sql, values);
        ResultSet rows = statement.executeQuery()) {
      List<T> all = new ArrayList<>();
      while (rows.next()) {
        all.add(reader.read(rows));
      }
      return all;
    } catch (SQLException e) {
      throw failure("read", e);
    }
  }

  private PreparedStatement prepared(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  private Up42Exception failure(String what, SQLException e) {
    return new Up42Exception(
        "The journal "
            + file
            + " can't be "
            + what
            + ": "
            + e.getMessage()
            + ". SWATH_HOME moves it, SWATH_JOURNAL=off does without.",
        e);
  }

  private static @Nullable String text(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }

  private static @Nullable Instant instant(@Nullable String text) {
    return text == null ? null : Instant.parse(text);
  }

  @FunctionalInterface
  private interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }
}
