package swath.notebook;

import swath.processing.JobStatus;

/**
 * A sign before a word: its shape says the same as its colour. The colours reach 3:1 on white and
 * on a dark page; words are never coloured.
 */
enum Mark {
  DONE("✓", Mark.GREEN),
  ACTIVE("●", Mark.BLUE),
  WAITING("○", Mark.GREY),
  UNSEEN("–", Mark.GREY),
  SETTLING("◐", Mark.GREEN),
  TROUBLE("▲", Mark.AMBER),
  FAILED("✗", Mark.RED),
  UNKNOWN("?", Mark.GREY),
  /** Credits withheld: hatched, as in the charts. */
  HELD("▨", Mark.BLUE),
  /** Credits deducted: solid. */
  CAPTURED("■", Mark.GREEN),
  /** Credits given back: an outline. */
  RELEASED("□", Mark.GREY);

  static final String GREEN = "#2e9e5b";
  static final String BLUE = "#2b8ae0";
  static final String AMBER = "#b8790a";
  static final String RED = "#d64545";
  static final String GREY = "#808080";

  private final String sign;
  private final String colour;

  Mark(String sign, String colour) {
    this.sign = sign;
    this.colour = colour;
  }

  String sign() {
    return sign;
  }

  String colour() {
    return colour;
  }

  /** The mark of a job's status. */
  static Mark of(JobStatus status) {
    return switch (status) {
      case CAPTURED -> DONE;
      case SUCCESSFUL -> SETTLING;
      case RUNNING -> ACTIVE;
      case CREATED, LICENSED, VALID, ACCEPTED -> WAITING;
      case INVALID, REJECTED, UNLICENSED, FAILED, RELEASED -> FAILED;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
