package swath.lesson;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import swath.Job;
import swath.Up42;
import swath.processing.JobMetadata;
import swath.processing.JobRun;
import swath.processing.JobStatus;
import swath.report.CreditReport;
import swath.report.CreditShare;
import swath.view.Words;

/** Judges answers about what was run in a sandbox. */
final class HistoryJudge {
  private static final String TREES = "detection-trees-spacept";
  private static final double SECOND = 1;

  private final Up42 up42;

  HistoryJudge(Up42 up42) {
    this.up42 = up42;
  }

  Verdict refunds(Iterable<?> answer) {
    Set<String> given = new TreeSet<>();
    Set<String> others = new TreeSet<>();
    for (Object element : answer) {
      if (!(element instanceof Job job)) {
        return Verdict.wrong("You gave " + Answers.kind(element) + " among the jobs.");
      }
      given.add(job.id());
      if (job.status() != JobStatus.RELEASED) {
        others.add(job.metadata().status());
      }
    }
    if (given.isEmpty()) {
      return Verdict.wrong("Your list is empty.");
    }
    String count = Words.count(given.size(), "job");
    if (others.contains("failed")) {
      return Verdict.wrong(
          "Among your " + count + " is a failed one: nothing has been given back for it.");
    }
    if (!others.isEmpty()) {
      return Verdict.wrong(
          "Your list of "
              + count
              + " holds some that are "
              + Words.list(List.copyOf(others))
              + ".");
    }
    long all = up42.jobs().status(JobStatus.RELEASED).stream().count();
    return given.size() < all
        ? Verdict.wrong("Each of your " + count + " gave its credits back, but others did, too.")
        : Verdict.right("These " + count + " failed, and their credits were given back.");
  }

  Verdict dearest(String answer) {
    List<JobMetadata> jobs = up42.jobs().stream().map(Job::metadata).toList();
    List<CreditShare> shares = CreditReport.of(jobs, jobs.get(0).createdAt()).byProcess();
    String most = shares.stream().max(by(share -> share.amounts().captured())).orElseThrow().key();
    if (answer.equals(most)) {
      return Verdict.right(most + " took more credits than any other process.");
    }
    String shown = Answers.shown(answer);
    List<CreditShare> given = shares.stream().filter(s -> s.key().equals(answer)).toList();
    if (given.isEmpty()) {
      boolean title =
          jobs.stream().anyMatch(job -> job.title().filter(t -> t.startsWith(answer)).isPresent());
      return Verdict.wrong(
          title
              ? shown + " is a title. The id is what UP42 calls the process."
              : "No job of this account is of a process " + shown + ".");
    }
    String ran = shares.stream().max(by(share -> share.amounts().jobs())).orElseThrow().key();
    return Verdict.wrong(
        answer.equals(ran)
            ? shown + " ran most often. That does not make it the dearest."
            : shown
                + " took "
                + Words.credits(given.get(0).amounts().captured())
                + ". Another process took more.");
  }

  private static Comparator<CreditShare> by(ToLongFunction<CreditShare> amount) {
    return Comparator.comparingLong(amount);
  }

  Verdict typical(Number answer) {
    double given = answer.doubleValue();
    List<Double> captured = seconds(up42.jobs().process(TREES).status(JobStatus.CAPTURED));
    double median = median(captured);
    if (Math.abs(given - median) <= SECOND) {
      return Verdict.right(
          "Half of the " + Words.number(captured.size()) + " tree detections ran no longer.");
    }
    String shown = "You gave " + Answers.shown(answer) + ". ";
    double mean = captured.stream().collect(Collectors.averagingDouble(s -> s));
    if (Math.abs(given - mean) <= SECOND) {
      return Verdict.wrong(shown + "That is the mean; a few slow jobs pull it up.");
    }
    if (Math.abs(given * 60 - median) <= SECOND) {
      return Verdict.wrong(shown + "That is in minutes.");
    }
    if (Math.abs(given - median(seconds(up42.jobs().process(TREES)))) <= SECOND) {
      return Verdict.wrong(shown + "Jobs are among them that did not succeed.");
    }
    if (Math.abs(given - median(seconds(up42.jobs()))) <= SECOND) {
      return Verdict.wrong(shown + "That is the median of all processes.");
    }
    return Verdict.wrong(shown + "Half of the tree detections " + side(given, median) + ".");
  }

  private static String side(double given, double median) {
    return given > median ? "are quicker than that, and more" : "are slower than that, and more";
  }

  private static List<Double> seconds(Iterable<Job> jobs) {
    List<Double> seconds = new ArrayList<>();
    for (Job job : jobs) {
      JobRun.of(job.metadata()).ran().ifPresent(ran -> seconds.add(ran.toMillis() / 1e3));
    }
    return seconds;
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
