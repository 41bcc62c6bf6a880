package swath.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
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
          + " job_id, batch, row_key, writer";

  /** For how long a submission of version 0 of the file blocks: such had no time of their own. */
  private static final Duration OLD_BLOCK = Duration.ofMinutes(17);

  private final Path file;
  private final JournalFile place;
  private final SqliteRows rows;
  private final SqliteBatches batches;
  private final @Nullable Object identity;

  private SqliteJournal(Path file, JournalFile place, Connection connection) {
    this.file = file;
    this.place = place;
    this.rows = new SqliteRows(connection, place);
    this.batches = new SqliteBatches(rows, batch -> submissions("batch = ?1", Instant.MIN, batch));
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
  public void observed(String jobId, String word, Instant at, @Nullable Instant notBefore) {
    rows.run(
        """
        INSERT INTO observation (job_id, word, at, not_before) SELECT ?1, ?2, ?3, ?4
        WHERE ?2 IS NOT (SELECT word FROM observation WHERE job_id = ?1 ORDER BY rowid DESC LIMIT 1)
        """,
        jobId,
        word,
        at.toString(),
        SqliteRows.text(notBefore));
  }

  @Override
  public List<StatusHistory.Entry> observations(String jobId) {
    return rows.query(
        "SELECT word, at, not_before FROM observation WHERE job_id = ?1 ORDER BY rowid",
        row ->
            StatusHistory.Entry.observed(
                row.getString(1),
                Instant.parse(row.getString(2)),
                SqliteRows.instant(row.getString(3))),
        jobId);
  }

  // One statement, so that no other kernel's comes between looking and writing.
  @Override
  public boolean begin(Submission s, Collection<String> known) {
    if (!isCurrent()) {
      throw place.damaged("it was moved or replaced while it was open");
    }
    BatchClaim claim = s.claim();
    boolean isWritten =
        rows.run(
                "INSERT INTO submission ("
                    + SUBMISSION
                    + """
                )
                SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13
                WHERE NOT EXISTS (SELECT 1 FROM submission
                  WHERE process_id = ?2 AND workspace_id IS ?3 AND inputs_hash = ?4
                  AND state <> 'REFUSED' AND key NOT IN (SELECT value FROM json_each(?14)))
                AND (?11 IS NULL OR EXISTS (SELECT 1 FROM batch_writer
                  WHERE batch = ?11 AND id = ?13))
                """,
                s.key(),
                s.processId(),
                s.workspaceId(),
                s.inputsHash(),
                s.credits(),
                s.at().toString(),
                SqliteRows.text(s.serverAt()),
                s.blockedUntil().toString(),
                s.state().name(),
                s.jobId(),
                claim == null ? null : claim.batch(),
                claim == null ? null : claim.rowKey(),
                claim == null ? null : claim.writer(),
                Json.of(known).toString())
            == 1;
    if (!isWritten && claim != null) {
      BatchWriter.mustBe(claim, batches.writer(claim.batch()));
    }
    return isWritten;
  }

  @Override
  public void settled(String key, Submission.State state, @Nullable String jobId) {
    rows.run(
        "UPDATE submission SET state = ?2, job_id = ?3 WHERE key = ?1", key, state.name(), jobId);
  }

  @Override
  public void unknown(String key, Instant blockedUntil) {
    rows.run(
        "UPDATE submission SET state = 'UNKNOWN', job_id = NULL, blocked_until = ?2 WHERE key = ?1",
        key,
        blockedUntil.toString());
  }

  @Override
  public List<Submission> open() {
    return submissions("state IN ('SUBMITTING', 'UNKNOWN')", Instant.MIN);
  }

  @Override
  public List<Submission> notAccepted(Instant since) {
    return submissions("job_id IS NOT NULL", since).stream().filter(this::isNotAccepted).toList();
  }

  private boolean isNotAccepted(Submission submission) {
    String jobId = submission.jobId();
    return jobId != null && Journal.isNotAccepted(observations(jobId));
  }

  @Override
  public boolean assigned(String key, String jobId) {
    return rows.run(
            """
            UPDATE submission SET state = 'SUBMITTED', job_id = ?2
            WHERE key = ?1 AND job_id IS NULL AND NOT EXISTS (SELECT 1 FROM submission WHERE job_id = ?2)
            """,
            key,
            jobId)
        == 1;
  }

  @Override
  public List<Submission> submissions(String processId, String inputsHash, Instant since) {
    return submissions("process_id = ?1 AND inputs_hash = ?2", since, processId, inputsHash);
  }

  // Compared here: instants as texts have different lengths, so SQL can't.
  private List<Submission> submissions(String condition, Instant since, Object... values) {
    return rows
        .query(
            "SELECT " + SUBMISSION + " FROM submission WHERE " + condition + " ORDER BY rowid DESC",
            SqliteJournal::submission,
            (Object[]) values)
        .stream()
        .filter(s -> !s.at().isBefore(since))
        .sorted((a, b) -> b.at().compareTo(a.at()))
        .toList();
  }

  @Override
  public boolean made(String jobId) {
    return !rows.query(
            "SELECT key FROM submission WHERE job_id = ?1", row -> row.getString(1), jobId)
        .isEmpty();
  }

  @Override
  public Map<String, Integer> prices() {
    Map<String, Integer> prices = new HashMap<>();
    rows.query(
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
  public void close() {
    rows.close();
  }

  @Override
  public BatchJournal batches() {
    return batches;
  }

  /** Runs a pragma on its own connection, for tests of bad disks. */
  void pragma(String sql) {
    rows.command(sql);
  }

  private static Submission submission(ResultSet row) throws SQLException {
    Instant at = Instant.parse(row.getString("at"));
    Instant blockedUntil = SqliteRows.instant(row.getString("blocked_until"));
    return new Submission(
        row.getString("key"),
        row.getString("process_id"),
        row.getString("workspace_id"),
        row.getString("inputs_hash"),
        row.getInt("credits"),
        at,
        SqliteRows.instant(row.getString("server_at")),
        blockedUntil == null ? at.plus(OLD_BLOCK) : blockedUntil,
        Submission.State.valueOf(row.getString("state")),
        row.getString("job_id"),
        claim(row));
  }

  private static @Nullable BatchClaim claim(ResultSet row) throws SQLException {
    String batch = row.getString("batch");
    return batch == null
        ? null
        : new BatchClaim(batch, row.getString("row_key"), row.getString("writer"));
  }
}
