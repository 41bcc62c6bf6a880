package swath.internal.card;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import swath.processing.JobMetadata;
import swath.processing.JobStatus;
import swath.view.Lenient;
import swath.view.Mark;
import swath.view.Span;
import swath.view.Words;

/** What cards, lists and waits show of a job, one way each. Stateless. */
public final class JobSpans {
  private static final int LONGEST_STATUS = 30;

  private JobSpans() {}

  /** The job's status; {@link JobStatus#UNKNOWN} where it is missing. */
  public static JobStatus status(JobMetadata job) {
    return Lenient.or(JobStatus.UNKNOWN, job::jobStatus);
  }

  /** The title that somebody gave to the results, or that there is none. */
  public static String title(JobMetadata job) {
    return Lenient.or(Optional.<String>empty(), job::title)
        .filter(title -> !title.isBlank())
        .orElse("untitled job");
  }

  /** UP42's word for the status, with its sign, for a row of a table. */
  public static Span rawStatus(JobMetadata job) {
    String word = Span.shortened(Lenient.text(job::status), LONGEST_STATUS).text();
    return Span.marked(status(job).mark(), word);
  }

  /** The status with its sign and its meaning. */
  public static Span state(JobMetadata job) {
    JobStatus status = status(job);
    String word = Lenient.text(job::status);
    String meaning = status.meaning();
    return Span.marked(status.mark(), meaning.startsWith(word) ? meaning : word + ": " + meaning);
  }

  /** The amount of credits and what became of them, for a row of a table. */
  public static Span credits(JobMetadata job) {
    return job.creditState().span(Lenient.or(OptionalInt.empty(), job::credits));
  }

  /** The same in a sentence: {@code ▨ 40 held until the job ends}. */
  public static Span creditsInWords(JobMetadata job) {
    Span credits = credits(job);
    String more =
        switch (job.creditState()) {
          case HELD -> held(status(job));
          case RELEASED -> ": nothing was paid";
          case NOT_CHARGED -> ": the job never ran";
          case AT_REST -> ": the job rests at successful and holds nothing";
          case CAPTURED, FREE, UNKNOWN -> "";
        };
    return new Span(credits.text() + more, credits.mark(), null, false);
  }

  private static String held(JobStatus status) {
    return switch (status) {
      case SUCCESSFUL -> ", about to be captured";
      case FAILED -> ", about to be released";
      case ACCEPTED, RUNNING -> " until the job ends";
      default -> " once the job is accepted";
    };
  }

  /**
   * How many jobs are in each status, the most first, and apart from them how many look stalled:
   * {@code ✓ 812 captured ● 3 running ! 2 stalled}.
   */
  public static Span[] counts(Collection<JobMetadata> jobs, Predicate<JobMetadata> isStalled) {
    Map<Boolean, List<JobMetadata>> byStall =
        jobs.stream().collect(Collectors.partitioningBy(isStalled));
    Map<String, Long> byStatus =
        byStall.getOrDefault(false, List.of()).stream()
            .map(job -> Span.shortened(Lenient.text(job::status), LONGEST_STATUS).text())
            .collect(
                Collectors.groupingBy(word -> word, LinkedHashMap::new, Collectors.counting()));
    Stream<Span> statuses =
        byStatus.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .map(
                count ->
                    Span.marked(
                        JobStatus.of(count.getKey()).mark(),
                        Words.number(count.getValue()) + " " + count.getKey()));
    int stalled = byStall.getOrDefault(true, List.of()).size();
    Stream<Span> apart =
        stalled == 0
            ? Stream.empty()
            : Stream.of(Span.marked(Mark.TROUBLE, Words.number(stalled) + " stalled"));
    return Stream.concat(statuses, apart).toArray(Span[]::new);
  }

  /** Ids beside each other. */
  public static Span[] codes(List<String> ids) {
    return ids.stream().map(Span::code).toArray(Span[]::new);
  }
}
