package swath.notebook;

import java.util.Locale;

/**
 * A sign before a word: its shape says the same as its colour. The colours reach 3:1 on white and
 * on a dark page; words are never coloured.
 */
enum Mark {
  DONE("✓", "#2e9e5b"),
  ACTIVE("●", "#2b8ae0"),
  WAITING("○", "#808080"),
  HALF("◐", "#2e9e5b"),
  TROUBLE("▲", "#c98310"),
  FAILED("✗", "#d64545"),
  UNKNOWN("?", "#808080");

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

  /** The mark of a job's status, by UP42's word for it. */
  static Mark ofStatus(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "captured" -> DONE;
      case "successful" -> HALF;
      case "running" -> ACTIVE;
      case "created", "licensed", "valid", "accepted" -> WAITING;
      case "invalid", "rejected", "unlicensed", "failed", "released" -> FAILED;
      default -> UNKNOWN;
    };
  }
}
