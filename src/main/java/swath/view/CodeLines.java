package swath.view;

import java.util.List;

/**
 * Lines of code, to be read or to be copied; their spaces stay.
 *
 * <pre>{@code
 * CodeLines.of("var item = up42.images().first();\nup42.jobs().using(item).table()");
 * }</pre>
 *
 * @param lines one or more
 */
public record CodeLines(List<String> lines) implements Block {
  /** Sanitizes the lines. */
  public CodeLines {
    lines = lines.stream().map(Sanitizer::code).toList();
  }

  /** The lines of a text. */
  public static CodeLines of(String code) {
    return new CodeLines(code.lines().toList());
  }

  String joined() {
    return String.join("\n", lines);
  }
}
