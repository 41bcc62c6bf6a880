package swath.internal.code;

import java.util.Map;

/**
 * What Shift+Tab shows of a place in the code.
 *
 * @param markdown for front ends that draw it; empty where nothing is known
 * @param text for consoles
 */
public record Inspection(String markdown, String text) {
  static final Inspection NONE = new Inspection("", "");

  /** The texts by MIME type, none where nothing is known. */
  public Map<String, String> byType() {
    return isFound() ? Map.of("text/markdown", markdown, "text/plain", text) : Map.of();
  }

  /** Whether anything is known. */
  public boolean isFound() {
    return !markdown.isEmpty();
  }
}
