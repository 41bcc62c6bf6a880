package swath.internal.spending;

import swath.error.JournalException;

/** Says what to do when nothing is executed for want of a journal. Stateless. */
public final class JournalAdvice {
  private JournalAdvice() {}

  /** The same exception with the ways on, each a line that works in the cell. */
  static JournalException refusal(JournalException e) {
    return new JournalException(
        "Nothing was executed: " + e.getMessage() + "\n" + ways(e), e.file(), e.isDamaged(), e);
  }

  /** The ways on, a line each. */
  public static String ways(JournalException e) {
    String newOne =
        e.isDamaged()
            ? "\nA new file, with the old one moved beside it (executions that only the old one"
                + " knew are then guarded by UP42's list alone): up42.journal().setAside()"
            : "";
    return "To try again: run this cell again."
        + newOne
        + "\nAnother file from now on: up42.journal().use(\"~/swath-journal.db\")"
        + "\nWithout one until the session ends (a crash could then make you pay twice):"
        + " up42.journal().doWithout()";
  }
}
