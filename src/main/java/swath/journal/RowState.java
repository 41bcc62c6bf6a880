package swath.journal;

import java.util.Locale;

/** What became of a row of a batch. */
public enum RowState {
  /** It was not sent yet. */
  PLANNED,
  /** It is being sent right now. */
  SUBMITTING,
  /** It has a job, which has not ended. */
  SUBMITTED,
  /** It has a job, which has ended, well or not. */
  ENDED,
  /** It was not executed, and its reason says why; nothing was paid. */
  REFUSED,
  /** It was sent, and nobody knows whether it made a job: its price counts as spent. */
  UNKNOWN;

  /** The state in lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
