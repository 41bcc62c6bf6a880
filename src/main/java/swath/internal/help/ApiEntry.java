package swath.internal.help;

/**
 * The Javadoc of one type or member.
 *
 * @param owner the type that has it, such as {@code Jobs}; empty for a type
 * @param member its name, such as {@code limit}; empty for a type
 * @param declaration its declaration: {@code Jobs limit(long jobs)}
 * @param text all of its comment but examples' places, in Markdown; may be empty
 */
public record ApiEntry(String owner, String member, String declaration, String text) {
  private static final String FENCE = "```java\n";

  /** The entry of a key such as {@code Jobs.limit(long)}. */
  static ApiEntry of(String key, String markdown) {
    int end = markdown.indexOf("\n```\n");
    String name = key.replaceFirst("\\(.*", "");
    int dot = name.lastIndexOf('.');
    return new ApiEntry(
        dot < 0 ? "" : name.substring(0, dot),
        dot < 0 ? "" : name.substring(dot + 1),
        markdown.substring(FENCE.length(), end),
        markdown.substring(end + 5).strip());
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
