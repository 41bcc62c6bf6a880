package swath.lesson;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import swath.Job;
import swath.JobTemplate;
import swath.Up42;
import swath.error.ValidationError;
import swath.processing.JobStatus;

/** Judges answers about what is to be run in a sandbox, and what was since the lesson began. */
final class PurchaseJudge {
  private static final String SHIPS = "detection-ships-airbus";
  private static final String SHARPEN = "pansharpening";
  private static final int LIMIT = 60; // credits that the lab allows for the job
  private static final String HAMBURG = "c82fe83f-7790-52b1-abca-91292d3ce61a";

  private final Up42 up42;
  private final Instant begin;

  PurchaseJudge(Up42 up42, Instant begin) {
    this.up42 = up42;
    this.begin = begin;
  }

  Verdict offer(JobTemplate answer) {
    if (!answer.processId().equals(SHIPS)) {
      return Verdict.wrong(
          "Your template is of " + answer.processId() + ". The lesson asks for ships.");
    }
    if (!imageOf(answer).equals(up42.asset(HAMBURG).stacItems().get(0).id())) {
      return Verdict.wrong("Your template takes another image than the one of Hamburg.");
    }
    List<ValidationError> errors = answer.errors();
    if (!errors.isEmpty()) {
      return Verdict.wrong("UP42 would not take it. " + words(errors));
    }
    OptionalInt limit = answer.limit();
    if (limit.isEmpty()) {
      return Verdict.wrong("Your template has no limit: it would run at any price.");
    }
    int price = answer.cost().credits();
    if (limit.getAsInt() > LIMIT) {
      return Verdict.wrong(
          "Your limit is " + limit.getAsInt() + "; this lab allows " + LIMIT + " credits.");
    }
    return limit.getAsInt() < price
        ? Verdict.wrong("Your limit is " + limit.getAsInt() + ", below the price of " + price + ".")
        : Verdict.right("It would cost " + price + " credits, and never more than your limit.");
  }

  Verdict purchase(Job answer) {
    if (answer.created().isBefore(begin)) {
      return Verdict.wrong("Job " + answer.id() + " is older than this lesson.");
    }
    if (!answer.processId().equals(SHIPS)) {
      return Verdict.wrong("Job " + answer.id() + " is of " + answer.processId() + ".");
    }
    List<Job> mine = up42.jobs().process(SHIPS).since(begin).stream().toList();
    long spent = mine.stream().mapToLong(job -> job.credits().orElse(0)).sum();
    if (mine.size() > 1) {
      return Verdict.wrong(
          "You executed %s of them, for %s of %s credits. executeOnce() finds the first one."
              .formatted(mine.size(), spent, LIMIT));
    }
    Job now = up42.job(answer.id());
    if (!now.status().isTerminal()) {
      return Verdict.wrong(
          "Job " + now.id() + " is " + now.metadata().status() + ": you checked before it ended.");
    }
    if (!answer.status().isTerminal()) {
      return Verdict.wrong(
          "UP42 says that it is %s, but your job last heard %s."
              .formatted(now.metadata().status(), answer.metadata().status()));
    }
    return now.status() == JobStatus.CAPTURED
        ? Verdict.right("One job, and %s of %s credits.".formatted(spent, LIMIT))
        : Verdict.wrong("Job " + now.id() + " is " + now.metadata().status() + ".");
  }

  Verdict mended(JobTemplate answer) {
    if (!answer.processId().equals(SHARPEN)) {
      return Verdict.wrong("Your template is of " + answer.processId() + ".");
    }
    List<String> images =
        up42.jobs().process(SHARPEN).status(JobStatus.INVALID).stream()
            .map(Job::itemIds)
            .flatMap(List::stream)
            .toList();
    if (!images.contains(imageOf(answer))) {
      return Verdict.wrong("Your template takes another image than the invalid job.");
    }
    List<ValidationError> errors = answer.errors();
    return errors.isEmpty()
        ? Verdict.right("UP42 would take it, for " + answer.cost().credits() + " credits.")
        : Verdict.wrong("UP42 would still not take it. " + words(errors));
  }

  private static String imageOf(JobTemplate template) {
    String url = template.inputs().path("item").asText();
    return url.substring(url.lastIndexOf('/') + 1);
  }

  private static String words(List<ValidationError> errors) {
    return errors.stream().map(ValidationError::toString).collect(Collectors.joining("; "));
  }
}
