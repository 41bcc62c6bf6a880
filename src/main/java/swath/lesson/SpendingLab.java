package swath.lesson;

import java.time.Instant;
import swath.Job;
import swath.JobTemplate;
import swath.Up42;
import swath.sandbox.Sandbox;

/**
 * The lesson of the notebook {@code 05-lab}: six exercises about what jobs cost. Answers are
 * compared with the sandbox's own state, as it is when they are checked.
 *
 * <pre>{@code
 * var sandbox = Sandbox.start();
 * var up42 = Up42.connect(sandbox);
 * var lesson = SpendingLab.on(sandbox);
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class SpendingLab {
  private SpendingLab() {}

  /** The lesson for a sandbox; asks it what time it is there. */
  public static Lesson on(Sandbox sandbox) {
    Up42 up42 = Up42.connect(sandbox);
    Instant begin = up42.jobs().limit(1).list().asOf();
    var history = new HistoryJudge(up42);
    var purchase = new PurchaseJudge(up42, begin);
    return Lesson.of(
        "Spend wisely",
        Exercise.asking(
                "refunds",
                "the jobs whose credits were given back, as a query or a list of jobs",
                Iterable.class,
                history::refunds)
            .hint("A job's status says what became of its credits: see 03-when-jobs-fail.")
            .hint("up42.jobs() can be filtered before it is asked: type up42.jobs(). and Tab.")
            .hint("up42.jobs().status(…) takes a JobStatus. Which of them means \"given back\"?"),
        Exercise.asking(
                "dearest",
                "the id of a process, as a text in quotes",
                String.class,
                history::dearest)
            .hint("up42.jobs().credits() adds credits up in several ways.")
            .hint("One of them is byProcess(). The id stands in its first column."),
        Exercise.asking(
                "typical",
                "a median run time in seconds, as a number",
                Number.class,
                history::typical)
            .hint("up42.jobs() can be limited to one process and to one status.")
            .hint("The table has a column \"seconds\": table.doubleColumn(\"seconds\")."),
        Exercise.asking(
                "offer",
                "a template with a limit, made by up42.templates(), not executed",
                JobTemplate.class,
                purchase::offer)
            .hint("up42.templates().detection… has a method for each thing that can be found.")
            .hint("A template gets its limit by spendingAtMost(credits), which returns a copy."),
        Exercise.asking("purchase", "a job that has ended", Job.class, purchase::purchase)
            .hint("A template runs by executeOnce(), which returns the job.")
            .hint("job.track() waits until it has ended."),
        Exercise.asking(
                "mended",
                "a template of the invalid job's process, with the same image",
                JobTemplate.class,
                purchase::mended)
            .hint("The job's error says what is wrong: invalid.errors().")
            .hint(
                "The image of a job: up42.item(invalid.definition().at(\"/inputs/item\").asText()).")
            .hint(
                "up42.templates().pansharpening(title, item).greyWeights(Map.of(band, weight, …))."));
  }
}
