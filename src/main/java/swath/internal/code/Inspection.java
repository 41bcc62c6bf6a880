package swath.internal.code;

/**
 * What Shift+Tab shows of a place in the code.
 *
 * @param markdown for front ends that draw it; empty where nothing is known
 * @param text for consoles
 */
public record Inspection(String markdown, String text) {
  static final Inspection NONE = new Inspection("", "");

  /** Whether anything is known. */
  public boolean isFound() {
    return !markdown.isEmpty();
  }
}
