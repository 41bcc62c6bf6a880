package swath.internal.session;

import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import swath.error.Up42Exception;
import swath.host.Host;
import swath.journal.CanonicalJson;
import swath.journal.Journal;
import swath.journal.MemoryJournal;
import swath.journal.SqliteJournal;
import swath.sandbox.Sandbox;

/** Where a session's journal is. */
@FunctionalInterface
public interface Journals {
  /**
   * Opens it.
   *
   * @param host is told what could not be opened
   * @param account names the account; may ask who is logged in
   */
  Journal open(Host host, Supplier<String> account);

  /** Which world it tells of; what is open is given up when this becomes another. */
  default String worldId() {
    return "";
  }

  /** Gone with the session. */
  static Journals inMemory() {
    return (host, account) -> new MemoryJournal();
  }

  /** A sandbox's: beside the file that its world is kept in, else gone with the session. */
  static Journals of(Sandbox sandbox) {
    return new SandboxJournals(sandbox);
  }

  /**
   * In the user's data directory, one file for each account: {@code SWATH_HOME} moves it, {@code
   * SWATH_JOURNAL=off} does without. Where nothing can be written, in memory.
   */
  static Journals ofUser(Map<String, String> environment, Path home) {
    return (host, account) -> {
      if ("off".equalsIgnoreCase(environment.getOrDefault("SWATH_JOURNAL", ""))) {
        return new MemoryJournal();
      }
      String hash = CanonicalJson.hash(TextNode.valueOf(account.get()));
      String name = "journal-" + hash.substring(0, 16) + ".db";
      return in(directory(environment, home).resolve(name), host, " SWATH_HOME moves it.");
    };
  }

  /** In a file; where it can't be opened, in memory, and says so. */
  static Journal in(Path file, Host host, String advice) {
    try {
      return SqliteJournal.open(file);
    } catch (Up42Exception e) {
      host.show(e.getMessage() + " This session remembers until it ends." + advice);
      return new MemoryJournal();
    }
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
