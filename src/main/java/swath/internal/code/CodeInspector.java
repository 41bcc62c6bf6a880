package swath.internal.code;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis.Documentation;
import swath.internal.help.ApiDocs;
import swath.internal.help.ApiEntry;

/**
 * Answers what stands at a place of a cell: the signature, and the Javadoc where it is ours. To be
 * called on the thread that evaluates the cells.
 */
public final class CodeInspector {
  private static final int MOST_IN_FULL = 3;
  private static final String FENCE = "```";

  private final JShell shell;

  /** An inspector of what the cells of this shell know. */
  public CodeInspector(JShell shell) {
    this.shell = shell;
  }

  /** What stands at {@code cursor}, between the characters of {@code cell}. */
  public Inspection inspect(String cell, int cursor) {
    CodeText code = CodeText.of(cell);
    int at = Math.max(0, Math.min(cursor, cell.length()));
    for (String question : questions(code, at)) {
      List<Documentation> found =
          shell.sourceCodeAnalysis().documentation(question, question.length(), true);
      if (!found.isEmpty()) {
        return inspection(found);
      }
    }
    return Inspection.NONE;
  }

  /** What to ask JShell, one after the other: it looks only at what stands before a place. */
  private static List<String> questions(CodeText code, int cursor) {
    List<String> questions = new ArrayList<>();
    if (code.isText(cursor)) {
      return questions;
    }
    Optional<Integer> nameEnd = code.nameEnd(cursor);
    if (nameEnd.isPresent()) {
      String name = code.before(nameEnd.get());
      questions.add(name + "(");
      questions.add(name);
    }
    code.openCall(cursor).ifPresent(bracket -> questions.add(code.before(bracket + 1)));
    return questions;
  }

  private static Inspection inspection(List<Documentation> found) {
    Map<String, Documentation> bySignature = new LinkedHashMap<>();
    found.forEach(one -> bySignature.putIfAbsent(one.signature(), one));
    List<String> markdown = new ArrayList<>();
    List<String> text = new ArrayList<>();
    bySignature.forEach(
        (signature, one) -> {
          boolean isInFull = markdown.size() < MOST_IN_FULL;
          Optional<ApiEntry> entry = isInFull ? ApiDocs.of(signature) : Optional.empty();
          String words = entry.map(ApiEntry::text).orElseGet(() -> isInFull ? javadoc(one) : "");
          markdown.add(FENCE + "java\n" + signature + "\n" + FENCE + "\n\n" + words);
          text.add(signature + "\n" + indented(words));
        });
    return new Inspection(
        String.join("\n---\n", markdown).strip(), String.join("\n", text).strip());
  }

  /** The JDK's own text, where it brings its sources; it is HTML. */
  private static String javadoc(Documentation one) {
    String html = one.javadoc();
    return html == null
        ? ""
        : html.replaceFirst("(?s)\n\\s*(?:<p>|@).*", "")
            .replaceAll("\\{@\\w+ ([^{}]*)\\}", "`$1`")
            .replaceAll("<[^<>]*>", "")
            .strip();
  }

  private static String indented(String markdown) {
    StringBuilder text = new StringBuilder();
    markdown
        .replace("`", "")
        .lines()
        .filter(line -> !line.equals("java") && !line.isBlank())
        .forEach(line -> text.append("    ").append(line).append('\n'));
    return text.toString();
  }
}
