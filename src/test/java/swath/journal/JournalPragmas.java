package swath.journal;

/** Makes SQLite answer as it does on a bad disk. */
public final class JournalPragmas {
  private JournalPragmas() {}

  /** Runs one on the journal's own connection. */
  public static void run(Journal journal, String pragma) {
    ((SqliteJournal) journal).pragma(pragma);
  }
}
