package swath.internal.help;

/**
 * The Javadoc of one type or member.
 *
 * @param declaration its declaration: {@code Jobs limit(long jobs)}
 * @param text all of its comment but examples' places, in Markdown; may be empty
 */
public record ApiEntry(String declaration, String text) {
  private static final String FENCE = "```java\n";

  static ApiEntry of(String markdown) {
    int end = markdown.indexOf("\n```\n");
    return new ApiEntry(
        markdown.substring(FENCE.length(), end), markdown.substring(end + 5).strip());
  }

  /** All of it in Markdown. */
  public String markdown() {
    return FENCE + declaration + "\n```\n\n" + text;
  }

  /** The first sentence, without Markdown's signs. */
  public String summary() {
    String first = text.replaceFirst("(?s)\n\n.*", "").replaceAll("\\s+", " ");
    int stop = first.indexOf(". ");
    return first.startsWith("```") || first.startsWith("- ")
        ? ""
        : (stop < 0 ? first : first.substring(0, stop + 1)).replace("`", "").replace("*", "");
  }
}
