package swath.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import swath.error.JournalException;
import swath.http.Json;
import swath.view.UserPath;

/**
 * A journal in an SQLite file, which several kernels may write at the same time.
 *
 * <pre>{@code
 * try (Journal journal = SqliteJournal.open(Path.of("journal.db"))) {
 *   journal.observations(jobId);
 * }
 * }</pre>
 *
 * <p>Thread-safe. A file that can't be opened or written is a {@link JournalException}.
 */
public final class SqliteJournal implements Journal {
  private static final String SUBMISSION =
      "key, process_id, workspace_id, inputs_hash, credits, at, server_at, blocked_until, state,"
          + " job_id";

  /** For how long a submission of version 0 of the file blocks: such had no time of their own. */
  private static final Duration OLD_BLOCK = Duration.ofMinutes(17);

  private final Path file;
  private final JournalFile place;
  private final Connection connection;
  private final @Nullable Object identity;

  private SqliteJournal(Path file, JournalFile place, Connection connection) {
    this.file = file;
    this.place = place;
    this.connection = connection;
    this.identity = place.identity();
  }

  /** Opens the journal in {@code file}, or begins one. */
  public static SqliteJournal open(Path file) {
    JournalFile place = new JournalFile(file);
    return new SqliteJournal(file, place, place.open());
  }

  /**
   * Moves a journal's file, and what SQLite keeps beside it.
   *
   * @param suffix is appended to its name
   * @return where it is then
   */
  public static Path move(Path file, String suffix) {
    return JournalFile.move(file, suffix);
  }

  @Override
  public boolean isCurrent() {
    return Objects.equals(identity, place.identity());
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

  // One statement, so that no other kernel's comes between looking and writing.
  @Override
  public synchronized boolean begin(Submission s, Collection<String> known) {
    if (!isCurrent()) {
      throw place.damaged("it was moved or replaced while it was open");
    }
    return run(
            "INSERT INTO submission ("
                + SUBMISSION
                + """
                )
                SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10
                WHERE NOT EXISTS (SELECT 1 FROM submission
                  WHERE process_id = ?2 AND workspace_id IS ?3 AND inputs_hash = ?4
                  AND state <> 'REFUSED' AND key NOT IN (SELECT value FROM json_each(?11)))
                """,
            s.key(),
            s.processId(),
            s.workspaceId(),
            s.inputsHash(),
            s.credits(),
            s.at().toString(),
            text(s.serverAt()),
            s.blockedUntil().toString(),
            s.state().name(),
            s.jobId(),
            Json.of(known).toString())
        == 1;
  }

  @Override
  public synchronized void settled(String key, Submission.State state, @Nullable String jobId) {
    run("UPDATE submission SET state = ?2, job_id = ?3 WHERE key = ?1", key, state.name(), jobId);
  }

  @Override
  public synchronized void unknown(String key, Instant blockedUntil) {
    run(
        "UPDATE submission SET state = 'UNKNOWN', job_id = NULL, blocked_until = ?2 WHERE key = ?1",
        key,
        blockedUntil.toString());
  }

  @Override
  public synchronized List<Submission> open() {
    return submissions("state IN ('SUBMITTING', 'UNKNOWN')", Instant.MIN);
  }

  @Override
  public synchronized List<Submission> notAccepted(Instant since) {
    return submissions("job_id IS NOT NULL", since).stream().filter(this::isNotAccepted).toList();
  }

  private boolean isNotAccepted(Submission submission) {
    String jobId = submission.jobId();
    return jobId != null && Journal.isNotAccepted(observations(jobId));
  }

  @Override
  public synchronized boolean assigned(String key, String jobId) {
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
    return submissions("process_id = ?1 AND inputs_hash = ?2", since, processId, inputsHash);
  }

  // Compared here: instants as texts have different lengths, so SQL can't.
  private List<Submission> submissions(String condition, Instant since, Object... values) {
    return query(
            "SELECT " + SUBMISSION + " FROM submission WHERE " + condition + " ORDER BY rowid DESC",
            SqliteJournal::submission,
            values)
        .stream()
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
    return UserPath.shown(file);
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw place.failure("closed", e);
    }
  }

  /** Runs a pragma on its own connection, for tests of bad disks. */
  synchronized void pragma(String sql) {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw place.failure("written", e);
    }
  }

  private static Submission submission(ResultSet row) throws SQLException {
    Instant at = Instant.parse(row.getString("at"));
    Instant blockedUntil = instant(row.getString("blocked_until"));
    return new Submission(
        row.getString("key"),
        row.getString("process_id"),
        row.getString("workspace_id"),
        row.getString("inputs_hash"),
        row.getInt("credits"),
        at,
        instant(row.getString("server_at")),
        blockedUntil == null ? at.plus(OLD_BLOCK) : blockedUntil,
        Submission.State.valueOf(row.getString("state")),
        row.getString("job_id"));
  }

  private int run(String sql, @Nullable Object... values) {
    try (PreparedStatement statement = prepared(sql, values)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw place.failure("written", e);
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
      throw place.failure("read", e);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw place.damaged("it holds a row that can't be read", e);
    }
  }

  private PreparedStatement prepared(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
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
