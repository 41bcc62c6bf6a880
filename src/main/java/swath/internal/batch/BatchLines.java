package swath.internal.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import swath.http.TimeSource;
import swath.internal.session.SharedSession;
import swath.journal.BatchJournal;
import swath.journal.BatchRow;
import swath.journal.BatchWriter;
import swath.journal.JobSnapshot;
import swath.journal.RowState;
import swath.journal.Submission;
import swath.processing.JobMetadata;

/**
 * A batch as its journal has it at one moment. All counts are made of the lines.
 *
 * @param name its name
 * @param lines its rows, in the order in which they were planned
 * @param writer who writes it; empty if nobody does, or if that kernel is gone
 */
public record BatchLines(String name, List<BatchLine> lines, Optional<BatchWriter> writer) {
  /** Reads them; asks nothing else. */
  public static BatchLines read(SharedSession shared, String name) {
    return read(shared.journal().batches(), shared.time(), name, Map.of());
  }

  /**
   * Reads them.
   *
   * @param heard what this kernel heard of jobs, which need not be read then
   */
  static BatchLines read(
      BatchJournal journal, TimeSource time, String name, Map<String, JobSnapshot> heard) {
    Optional<BatchWriter> writer =
        journal.writer(name).filter(one -> !WriterLock.isGone(one, WriterLock.host(), time));
    List<BatchRow> rows = journal.rows(name);
    Map<String, List<Submission>> sent = new HashMap<>();
    for (Submission one : journal.submissions(name)) {
      if (one.state() != Submission.State.REFUSED && one.claim() != null) {
        sent.computeIfAbsent(one.claim().rowKey(), key -> new ArrayList<>()).add(one);
      }
    }
    List<String> unheard =
        Stream.concat(
                rows.stream().map(BatchRow::foundJob),
                sent.values().stream().flatMap(List::stream).map(Submission::jobId))
            .filter(id -> id != null && !heard.containsKey(id))
            .toList();
    Map<String, JobSnapshot> snapshots = new HashMap<>(heard);
    if (!unheard.isEmpty()) {
      snapshots.putAll(journal.snapshots(unheard));
    }
    String holder = writer.map(BatchWriter::id).orElse("");
    List<BatchLine> lines =
        rows.stream()
            .map(
                row ->
                    BatchLine.of(row, sent.getOrDefault(row.key(), List.of()), snapshots, holder))
            .toList();
    return new BatchLines(name, lines, writer);
  }

  /** Those in that state. */
  public List<BatchLine> in(RowState state) {
    return lines.stream().filter(line -> line.state() == state).toList();
  }

  /** How many are in that state. */
  public long count(RowState state) {
    return lines.stream().filter(line -> line.state() == state).count();
  }

  /** The line of that key. */
  public Optional<BatchLine> line(String key) {
    return lines.stream().filter(line -> line.key().equals(key)).findFirst();
  }

  /** What counts against the batch's credits, over all its runs. */
  public long committed() {
    return lines.stream().mapToLong(BatchLine::committed).sum();
  }

  /** The jobs that may go on. */
  List<JobMetadata> active() {
    return in(RowState.SUBMITTED).stream().map(BatchLine::waitedFor).toList();
  }
}
