package swath.processing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import swath.view.Card;
import swath.view.Mark;
import swath.view.Span;
import swath.view.Viewable;

/**
 * The statuses of a job that UP42 documents, and {@link #UNKNOWN} for any other word: the word
 * itself is then in {@link JobMetadata#status()}.
 *
 * <pre>{@code
 * JobStatus.of("captured").isTerminal(); // true
 * JobStatus.UNLICENSED.advice();         // what to do now
 * }</pre>
 *
 * <p>Meanings are UP42's, in our own words.
 */
public enum JobStatus implements Viewable {
  CREATED("created, not yet accepted", "wait", false),
  LICENSED("its EULA is accepted; validation is next", "wait", false),
  UNLICENSED(
      "the EULA of its process has not been accepted, so it will not run",
      "accept the process's EULA in UP42's console, then run the template again",
      true),
  VALID("its inputs were found valid", "wait", false),
  INVALID("its inputs were found invalid", "read errors(), correct the inputs, run again", true),
  ACCEPTED("accepted; its credits are withheld until it ends", "wait", false),
  REJECTED(
      "cancelled, since the account has too few credits",
      "top up the account's credits, then run the template again",
      true),
  RUNNING("running", "wait", false),
  SUCCESSFUL(
      "ended well; its results are in storage",
      "use collection(); its credits are about to be deducted",
      false),
  FAILED(
      "failed for good",
      "wait for its credits to be released; then run again, or ask UP42's support with the job's id",
      false),
  CAPTURED("ended well, and its credits were deducted", "use collection()", true),
  RELEASED(
      "failed, and the withheld credits were given back",
      "run again, or ask UP42's support with the job's id",
      true),
  UNKNOWN(
      "a status that this version of Swath does not know",
      "see UP42's documentation; waiting goes on, since it may not be the end",
      false);

  private static final List<String> WORDS =
      Arrays.stream(values()).filter(status -> status != UNKNOWN).map(JobStatus::word).toList();

  private final String meaning;
  private final String advice;
  private final boolean terminal;
  private final String word;

  JobStatus(String meaning, String advice, boolean terminal) {
    this.word = name().toLowerCase(Locale.ROOT);
    this.meaning = meaning;
    this.advice = advice;
    this.terminal = terminal;
  }

  /** The status of a word on the wire; never fails. */
  public static JobStatus of(String word) {
    for (JobStatus status : values()) {
      if (status != UNKNOWN && status.word().equals(word)) {
        return status;
      }
    }
    return UNKNOWN;
  }

  /** The words of the twelve statuses that UP42 documents. */
  public static List<String> words() {
    return WORDS;
  }

  /** The word on the wire, in lower case. */
  public String word() {
    return word;
  }

  /** Whether the job is on its way and UP42 has not accepted it yet: it withholds nothing. */
  public boolean isBeforeAcceptance() {
    return this == CREATED || this == LICENSED || this == VALID;
  }

  /** Whether the job is on its way: it has neither ended nor is its status unknown. */
  public boolean isUnderWay() {
    return isBeforeAcceptance() || this == ACCEPTED || this == RUNNING;
  }

  /** Whether the job has run or was refused, whether its credits are settled or not. */
  public boolean hasEnded() {
    return terminal || this == SUCCESSFUL || this == FAILED;
  }

  /**
   * Where it stands on the documented road, from 0 for {@code created} to 6 for {@code captured}
   * and {@code released}; -1 for an unknown status.
   */
  public int place() {
    return switch (this) {
      case CREATED -> 0;
      case LICENSED, UNLICENSED -> 1;
      case VALID, INVALID -> 2;
      case ACCEPTED, REJECTED -> 3;
      case RUNNING -> 4;
      case SUCCESSFUL, FAILED -> 5;
      case CAPTURED, RELEASED -> 6;
      case UNKNOWN -> -1;
    };
  }

  /** What it says of a job: "The job is …". */
  public String meaning() {
    return meaning;
  }

  /** What one can do about it. */
  public String advice() {
    return advice;
  }

  /** Its sign in cards and tables. */
  public Mark mark() {
    return switch (this) {
      case CAPTURED -> Mark.DONE;
      case SUCCESSFUL -> Mark.SETTLING;
      case RUNNING -> Mark.ACTIVE;
      case CREATED, LICENSED, VALID, ACCEPTED -> Mark.WAITING;
      case INVALID, REJECTED, UNLICENSED, FAILED, RELEASED -> Mark.FAILED;
      case UNKNOWN -> Mark.UNKNOWN;
    };
  }

  /** The word of a status as it came, with its sign. */
  public static Span span(String rawStatus) {
    return Span.marked(of(rawStatus).mark(), rawStatus);
  }

  /** What it means, and what to do about it. */
  @Override
  public Card view() {
    return Card.of("job status", word())
        .state(Span.marked(mark(), meaning))
        .fact("what to do", Span.sentence(advice))
        .fact("terminal", terminal ? "yes: no other status follows" : "no")
        .build();
  }

  /** Whether UP42 documents that no other status follows. */
  public boolean isTerminal() {
    return terminal;
  }
}
