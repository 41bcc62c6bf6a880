package swath.internal.code;

/** Finds a statement in its cell. */
final class StatementPlace {
  private StatementPlace() {}

  /** Where a statement begins, at {@code from} or later; JShell may have given it a semicolon. */
  static int of(String cell, String statement, int from) {
    String source = statement.strip();
    int begin = cell.indexOf(source, from);
    if (begin < 0 && source.endsWith(";")) {
      begin = cell.indexOf(source.substring(0, source.length() - 1).stripTrailing(), from);
    }
    return Math.max(begin, from);
  }
}
