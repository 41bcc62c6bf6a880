package swath.kernel;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jdk.jshell.JShell;
import swath.internal.code.ShellVariables;
import swath.processing.JobStatus;
import swath.table.JobTables;
import tech.tablesaw.table.Relation;

/**
 * The words that may stand within the quotes of a method's argument: statuses, the columns of the
 * table that the expression begins with, and what the sessions have heard of.
 */
final class CellWords {
  private static final Set<String> OF_COLUMNS =
      Set.of(
          "by",
          "column",
          "columnIndex",
          "columns",
          "containsColumn",
          "countBy",
          "dropColumns",
          "dropDuplicateRows",
          "dropRowsWithMissingValues",
          "rejectColumns",
          "removeColumns",
          "retainColumns",
          "selectColumns",
          "sortAscendingOn",
          "sortDescendingOn",
          "sortOn",
          "summarize",
          "xTabCounts",
          "xTabPercents");

  private final JShell shell;
  private final OpenSessions sessions;

  CellWords(JShell shell, OpenSessions sessions) {
    this.shell = shell;
    this.sessions = sessions;
  }

  /** The words for this method, in an expression that begins with this variable. */
  List<String> of(String variable, String method) {
    if (method.equals("status")) {
      return JobStatus.words();
    }
    if (OF_COLUMNS.contains(method) || method.endsWith("Column")) {
      return columns(variable);
    }
    return sessions.words(method);
  }

  private List<String> columns(String variable) {
    Optional<Object> value = ShellVariables.value(shell, variable);
    return value
        .filter(Relation.class::isInstance)
        .map(table -> ((Relation) table).columnNames())
        // a table that was not made yet is most likely one of jobs
        .orElseGet(() -> JobTables.of(List.of(), "").columnNames());
  }
}
