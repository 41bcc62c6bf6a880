package swath.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import swath.http.Json;

/** Batches in a journal's file. Thread-safe. */
final class SqliteBatches implements BatchJournal {
  private static final String ROW =
      "batch, key, process_id, workspace_id, inputs_hash, digests, item_id, image, taken,"
          + " price, found_job, refusal";

  private final SqliteRows rows;
  private final Function<String, List<Submission>> submissions;

  SqliteBatches(SqliteRows rows, Function<String, List<Submission>> submissions) {
    this.rows = rows;
    this.submissions = submissions;
  }

  @Override
  public List<String> names() {
    return rows.query(
        "SELECT batch FROM batch_row GROUP BY batch ORDER BY max(rowid) DESC",
        row -> row.getString(1));
  }

  @Override
  public List<BatchRow> rows(String batch) {
    return rows.query(
        "SELECT " + ROW + " FROM batch_row WHERE batch = ?1 ORDER BY rowid",
        SqliteBatches::row,
        batch);
  }

  @Override
  public void plan(List<BatchRow> planned) {
    List<@Nullable Object[]> all = new ArrayList<>();
    for (BatchRow row : planned) {
      all.add(
          new @Nullable Object[] {
            row.batch(),
            row.key(),
            row.processId(),
            row.workspaceId(),
            row.inputsHash(),
            Json.of(row.digests()).toString(),
            row.itemId(),
            row.image(),
            SqliteRows.text(row.taken()),
            row.price(),
            row.foundJob(),
            row.refusal()
          });
    }
    rows.runAll(
        "INSERT INTO batch_row ("
            + ROW
            + """
            ) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
            ON CONFLICT (batch, key) DO UPDATE SET price = coalesce(excluded.price, price)
            """,
        all);
  }

  @Override
  public void found(String batch, String key, @Nullable String jobId) {
    rows.run(
        "UPDATE batch_row SET found_job = ?3, refusal = '' WHERE batch = ?1 AND key = ?2",
        batch,
        key,
        jobId);
  }

  @Override
  public void refused(String batch, String key, String reason) {
    rows.run("UPDATE batch_row SET refusal = ?3 WHERE batch = ?1 AND key = ?2", batch, key, reason);
  }

  @Override
  public List<Submission> submissions(String batch) {
    return submissions.apply(batch);
  }

  @Override
  public void saw(String jobId, JobSnapshot snapshot) {
    rows.run(
        "INSERT OR REPLACE INTO job_snapshot (job_id, json, as_of) VALUES (?1, ?2, ?3)",
        jobId,
        snapshot.json().toString(),
        snapshot.asOf().toString());
  }

  @Override
  public Map<String, JobSnapshot> snapshots(List<String> jobIds) {
    Map<String, JobSnapshot> found = new HashMap<>();
    rows.query(
            "SELECT job_id, json, as_of FROM job_snapshot"
                + " WHERE job_id IN (SELECT value FROM json_each(?1))",
            row ->
                Map.entry(
                    row.getString(1),
                    new JobSnapshot(Json.parse(row.getString(2)), Instant.parse(row.getString(3)))),
            Json.of(jobIds).toString())
        .forEach(one -> found.put(one.getKey(), one.getValue()));
    return found;
  }

  // Whether the one before is gone is asked outside SQL; nobody may have come in between.
  @Override
  public BatchWriter take(BatchWriter writer, Predicate<BatchWriter> isGone) {
    while (true) {
      Optional<BatchWriter> now = writer(writer.batch());
      if (now.isPresent() && !isGone.test(now.get())) {
        return now.get();
      }
      String before = now.map(BatchWriter::id).orElse(null);
      String seen = now.map(one -> one.seen().toString()).orElse(null);
      boolean isTaken =
          rows.run(
                  """
                  INSERT INTO batch_writer (batch, id, host, pid, since, seen)
                  SELECT ?1, ?2, ?3, ?4, ?5, ?6
                  WHERE (SELECT id FROM batch_writer WHERE batch = ?1) IS ?7
                    AND (SELECT seen FROM batch_writer WHERE batch = ?1) IS ?8
                  ON CONFLICT (batch) DO UPDATE SET id = excluded.id, host = excluded.host,
                    pid = excluded.pid, since = excluded.since, seen = excluded.seen
                  """,
                  writer.batch(),
                  writer.id(),
                  writer.host(),
                  writer.pid(),
                  writer.since().toString(),
                  writer.seen().toString(),
                  before,
                  seen)
              == 1;
      if (isTaken) {
        return writer;
      }
    }
  }

  @Override
  public boolean renew(BatchWriter writer, Instant now) {
    return rows.run(
            "UPDATE batch_writer SET seen = ?3 WHERE batch = ?1 AND id = ?2",
            writer.batch(),
            writer.id(),
            now.toString())
        == 1;
  }

  @Override
  public void release(BatchWriter writer) {
    rows.run("DELETE FROM batch_writer WHERE batch = ?1 AND id = ?2", writer.batch(), writer.id());
  }

  @Override
  public Optional<BatchWriter> writer(String batch) {
    return rows
        .query(
            "SELECT batch, id, host, pid, since, seen FROM batch_writer WHERE batch = ?1",
            SqliteBatches::writer,
            batch)
        .stream()
        .findFirst();
  }

  private static BatchWriter writer(ResultSet row) throws SQLException {
    return new BatchWriter(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getLong(4),
        Instant.parse(row.getString(5)),
        Instant.parse(row.getString(6)));
  }

  private static BatchRow row(ResultSet row) throws SQLException {
    Map<String, String> digests = new HashMap<>();
    JsonNode stored = Json.parse(row.getString(6));
    stored.properties().forEach(one -> digests.put(one.getKey(), one.getValue().asText()));
    int price = row.getInt(10);
    boolean isPriced = !row.wasNull();
    return new BatchRow(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        digests,
        row.getString(7),
        row.getString(8),
        SqliteRows.instant(row.getString(9)),
        isPriced ? price : null,
        row.getString(11),
        row.getString(12));
  }
}
