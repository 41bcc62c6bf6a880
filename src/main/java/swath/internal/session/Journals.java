package swath.internal.session;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import swath.journal.Journal;
import swath.journal.MemoryJournal;
import swath.journal.SqliteJournal;
import swath.sandbox.Sandbox;

/** Where a session's journal is; opened at the first use. */
public interface Journals {
  /**
   * Opens it.
   *
   * @param account names the account; may ask who is logged in
   * @throws swath.error.JournalException when its file can't be opened
   */
  Journal open(Supplier<String> account);

  /** The id of the world that it belongs to; an open journal is dropped when this changes. */
  default String worldId() {
    return "";
  }

  /** Gone with the session. */
  static Journals inMemory() {
    return account -> new MemoryJournal();
  }

  /** In that file. */
  static Journals in(Path file) {
    return account -> SqliteJournal.open(file);
  }

  /** A sandbox's: beside the file that its world is kept in, else gone with the session. */
  static Journals of(Sandbox sandbox) {
    return new SandboxJournals(sandbox);
  }

  /**
   * In the user's data directory, one file for each account: {@code SWATH_HOME} moves it, {@code
   * SWATH_JOURNAL=off} does without.
   *
   * @param login names the log-in: whoever opened its journal once opens it without a network too
   */
  static Journals ofUser(Map<String, String> environment, Path home, String login) {
    return account -> {
      if ("off".equalsIgnoreCase(environment.getOrDefault("SWATH_JOURNAL", ""))) {
        return new MemoryJournal();
      }
      return new KnownJournals(directory(environment, home)).open(login, account);
    };
  }

  /** The user's data directory, by each system's custom. */
  static Path directory(Map<String, String> environment, Path home) {
    String moved = environment.getOrDefault("SWATH_HOME", "");
    if (!moved.isEmpty()) {
      return Path.of(moved);
    }
    String data = environment.getOrDefault("XDG_DATA_HOME", "");
    if (!data.isEmpty()) {
      return Path.of(data, "swath");
    }
    String windows = environment.getOrDefault("LOCALAPPDATA", "");
    if (!windows.isEmpty()) {
      return Path.of(windows, "swath");
    }
    boolean mac = System.getProperty("os.name", "").startsWith("Mac");
    return mac
        ? home.resolve("Library").resolve("Application Support").resolve("swath")
        : home.resolve(".local").resolve("share").resolve("swath");
  }
}
