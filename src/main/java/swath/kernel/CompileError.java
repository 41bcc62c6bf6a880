package swath.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * Why a cell was not run: the line of the cell that does not compile, counted from 1, the place in
 * it, and the compiler's message. Immutable.
 */
record CompileError(int line, int column, String text, String message) {
  static final String NAME = "CompileError";
  private static final String RED = "\u001B[1;31m";
  private static final String PLAIN = "\u001B[0m";

  /** The error at this position of the cell; a position beyond its end is its last line's. */
  static CompileError at(String cell, int position, String message) {
    int end = Math.max(0, Math.min(position, cell.length()));
    if (cell.substring(end).isBlank()) {
      // what is missing at the end is missing on the last line that has something
      end = Math.min(end, cell.stripTrailing().length());
    }
    int begin = cell.lastIndexOf('\n', end - 1) + 1;
    int stop = cell.indexOf('\n', end);
    int line = (int) cell.substring(0, begin).chars().filter(c -> c == '\n').count() + 1;
    String text = cell.substring(begin, stop < 0 ? cell.length() : stop).stripTrailing();
    return new CompileError(line, end - begin, text, message);
  }

  String sentence() {
    return "Nothing was run, so nothing was spent: line " + line + " does not compile";
  }

  /** The lines that a front end shows. */
  List<String> traceback() {
    List<String> lines = new ArrayList<>();
    lines.add(RED + sentence() + PLAIN);
    lines.add("");
    lines.add("    " + text);
    lines.add("    " + indent() + RED + "^" + PLAIN);
    message
        .lines()
        // the compiler names JShell's own class, which says nothing
        .filter(part -> !part.strip().equals("location: class"))
        .forEach(lines::add);
    return lines;
  }

  private String indent() {
    StringBuilder indent = new StringBuilder();
    for (int i = 0; i < column; i++) {
      indent.append(i < text.length() && text.charAt(i) == '\t' ? '\t' : ' ');
    }
    return indent.toString();
  }
}
