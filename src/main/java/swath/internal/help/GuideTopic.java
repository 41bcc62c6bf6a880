package swath.internal.help;

import java.util.List;

/**
 * One task of the guide.
 *
 * @param page the title of its page: {@code Follow}
 * @param types the simple names of the types that the page is about
 * @param title the task: {@code To its end}
 * @param text what to know, in a sentence or two
 * @param code lines to copy; may be empty
 * @param isJava whether the lines are a cell's
 * @param isRun whether the lines can be tried in a sandbox
 */
public record GuideTopic(
    String page,
    List<String> types,
    String title,
    String text,
    String code,
    boolean isJava,
    boolean isRun) {
  /** The line that stands for the task in a list. */
  public String line() {
    List<String> lines = code.lines().toList();
    return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
  }
}
