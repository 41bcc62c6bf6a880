package swath;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import swath.error.Up42Exception;
import swath.feature.Features;
import swath.internal.batch.BatchDownload;
import swath.internal.batch.BatchLine;
import swath.internal.batch.BatchLines;
import swath.internal.batch.BatchSpans;
import swath.internal.batch.BatchVerbs;
import swath.internal.session.SessionScope;
import swath.journal.RowState;
import swath.processing.JobMetadata;
import swath.view.Card;
import swath.view.Sanitizer;
import swath.view.UserPath;
import swath.view.Viewable;
import tech.tablesaw.api.Table;

/**
 * Many images, executed under one name: a row an image and process, each with at most one job,
 * unless you say otherwise. Its rows are kept in the journal, so it survives the kernel: the cell
 * that ran it goes on where it ended when it is run again.
 *
 * <pre>{@code
 * var batch = plan.within(5_000).run();
 * batch.table();                          // a row an image and process; works without a network
 * batch.failures();                       // what went wrong, by cause
 * batch.download(Path.of("results"));     // fetches what is not there yet
 * up42.batch("trees-2026").explain(key);  // another day
 * }</pre>
 *
 * <p>Live: each call reads the journal as it is then, also what another kernel writes. Only {@link
 * #track}, {@link #features}, {@link #download}, {@link #adopt} and {@link #submitAgain} ask UP42.
 * Thread-safe.
 */
public final class Batch implements Viewable {
  private final SessionScope scope;
  private final String name;
  private final Map<String, JobTemplate> templates;
  private final @Nullable Integer within;

  Batch(
      SessionScope scope,
      String name,
      Map<String, JobTemplate> templates,
      @Nullable Integer within) {
    this.scope = scope;
    this.name = name;
    this.templates = Map.copyOf(templates);
    this.within = within;
  }

  /**
   * One row as it is now.
   *
   * @param key names it in its batch
   * @param itemId the id of its image; several are joined by commas
   * @param image what the image is called
   * @param processId the process
   * @param state what became of it
   * @param jobId its job; empty if there is none
   * @param price the price that was quoted; empty if there was none
   * @param credits what was charged or is held for it; empty if nobody knows or nothing was sent
   * @param reason why it was not executed, or what nobody knows of it; empty otherwise
   */
  public record Row(
      String key,
      String itemId,
      String image,
      String processId,
      RowState state,
      String jobId,
      OptionalInt price,
      OptionalInt credits,
      String reason) {
    private static Row of(BatchLine line) {
      String jobId = line.jobId();
      return new Row(
          line.key(),
          line.row().itemId(),
          line.row().image(),
          line.row().processId(),
          line.state(),
          jobId == null ? "" : jobId,
          line.price(),
          line.charged(),
          BatchSpans.trouble(line));
    }
  }

  BatchLines lines() {
    return BatchLines.read(scope.shared(), name);
  }

  @Nullable Integer within() {
    return within;
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** Whether it is a sandbox's. */
  public boolean isSandbox() {
    return scope.shared().isSandbox();
  }

  /** Its rows as they are now, in the order in which they were planned. */
  public List<Row> rows() {
    return lines().lines().stream().map(Row::of).toList();
  }

  /** Its rows in that state. */
  public List<Row> rows(RowState state) {
    return rows().stream().filter(row -> row.state() == state).toList();
  }

  /** What it has spent, holds or may have spent, in credits, over all its runs. */
  public long committed() {
    return lines().committed();
  }

  /**
   * As a Tablesaw table: key, item, title (the image's), taken, process, state, status, job, price
   * (as it was quoted), credits (charged or held), created, started, finished, seconds, collection
   * (of the results), reason, as_of (when UP42 was asked last). It asks nothing.
   */
  public Table table() {
    return BatchTable.of(lines(), isSandbox());
  }

  /** Its jobs as UP42 described them last, those that were paid for before too; it asks nothing. */
  public JobList jobs() {
    List<Job> jobs = new ArrayList<>();
    Instant[] asOf = {Instant.EPOCH};
    for (BatchLine line : lines().lines()) {
      JobMetadata job = line.job();
      Instant seen = line.asOf();
      if (job != null && seen != null) {
        jobs.add(new Job(scope, job, seen));
        asOf[0] = seen.isAfter(asOf[0]) ? seen : asOf[0];
      }
    }
    String query = "jobs of the batch " + Sanitizer.line(name, 60);
    return JobList.of(scope, jobs, query, jobs.isEmpty() ? scope.now() : asOf[0], true);
  }

  /** What its jobs cost; it asks nothing. */
  public Credits credits() {
    return jobs().credits();
  }

  /** How long its jobs waited, ran and were settled; it asks nothing. */
  public Timeline timeline() {
    return jobs().timeline();
  }

  /** How many of its jobs were in which status when; it asks nothing. */
  public BatchHistory history() {
    return new BatchHistory(scope, name, lines());
  }

  /** What went wrong: by cause, process and image; it asks nothing. */
  public BatchFailures failures() {
    return new BatchFailures(name, lines(), isSandbox(), scope.now());
  }

  /** What its jobs found that left results, in one list; it asks when that is read. */
  public Features features() {
    return jobs().features();
  }

  /**
   * Downloads the results of all jobs that have some, each row into a folder of its own: {@code
   * directory/image id/process}. What is there already whole is not fetched again.
   *
   * @return the files, also those that were there
   * @throws swath.error.DownloadException when some did not come; the others did
   */
  @CanIgnoreReturnValue
  public List<Path> download(Path directory) {
    return BatchDownload.of(scope.shared(), lines(), UserPath.of(directory));
  }

  /** As {@link #download(Path)}; {@code ~} is the home. */
  @CanIgnoreReturnValue
  public List<Path> download(String directory) {
    return download(UserPath.of(directory));
  }

  /**
   * Waits until its jobs have ended; it executes nothing.
   *
   * @return this batch
   * @throws swath.error.TrackingInterruptedException when the cell was stopped; the jobs go on
   */
  @CanIgnoreReturnValue
  public Batch track() {
    new BatchVerbs(scope, name).track();
    return this;
  }

  /**
   * Says which job the row of unknown fate made; asks UP42 for it.
   *
   * @throws Up42Exception when the row is not of unknown fate, or the job is another's
   */
  @CanIgnoreReturnValue
  public Job adopt(String key, String jobId) {
    return new Job(scope, new BatchVerbs(scope, name).adopt(known(key), jobId), scope.now());
  }

  /**
   * Executes the row of unknown fate once more: you say that it made no job, or that you want to
   * pay again. Run the cell with the plan first in this session: the journal keeps no inputs.
   *
   * @param price the price that you agree to, in credits
   * @throws swath.error.SpendingLimitException when that is not the price, or beyond the batch's
   *     credits
   * @throws Up42Exception when the row is not of unknown fate
   */
  @CanIgnoreReturnValue
  public Job submitAgain(String key, int price) {
    BatchLine line = known(key);
    JobTemplate template = templates.get(key);
    if (template == null) {
      throw new Up42Exception(
          "Nothing was executed: this session does not know the inputs of the row \""
              + Sanitizer.code(key)
              + "\", which the journal does not keep. Run the cell that plans the batch, then call"
              + " submitAgain on what its run() returns.");
    }
    JobMetadata job =
        new BatchVerbs(scope, name)
            .submitAgain(line, template.request(), template.check(), price, within);
    return new Job(scope, job, scope.now());
  }

  /** Why the row will or will not be executed when the batch is run again, in a sentence. */
  public String explain(String key) {
    BatchLine line = known(key);
    String row = "The row \"" + Sanitizer.code(key) + "\" ";
    String why = BatchSpans.explained(line);
    return row
        + switch (line.state()) {
          case PLANNED -> "will be executed, if its price is within the credits: it was not sent.";
          case REFUSED -> "was not executed; it will be tried again. The reason was: " + why;
          case UNKNOWN ->
              "will not be executed: "
                  + why
                  + ". If you know the job: adopt(\""
                  + Sanitizer.code(key)
                  + "\", \"job id\"). If you are sure that there is none: submitAgain(\""
                  + Sanitizer.code(key)
                  + "\", "
                  + line.row().price()
                  + "), which pays.";
          case SUBMITTING -> "is being sent right now.";
          case SUBMITTED, ENDED ->
              "will not be executed"
                  + (line.isFound() ? ", since it was paid for before: " : ": ")
                  + why
                  + ".";
        };
  }

  private BatchLine known(String key) {
    return lines()
        .line(key)
        .orElseThrow(
            () ->
                new Up42Exception(
                    "The batch "
                        + Sanitizer.line(name, 80)
                        + " has no row \""
                        + Sanitizer.code(key)
                        + "\"; its table() lists the keys."));
  }

  @Override
  public Card view() {
    return BatchCard.of(this, scope.now());
  }

  @Override
  public String toString() {
    return view().text();
  }
}
