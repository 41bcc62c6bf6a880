package swath.internal.session;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import swath.error.JournalException;
import swath.error.Up42Exception;
import swath.host.Host;
import swath.journal.Journal;
import swath.journal.MemoryJournal;
import swath.journal.SqliteJournal;

/**
 * A session's journal: opened at the first use, and tried anew before each execution where it could
 * not be. What only observes goes on in memory meanwhile; what spends does not. Thread-safe.
 */
public final class JournalAccess implements AutoCloseable {
  private static final DateTimeFormatter MOVED_AT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss").withZone(ZoneOffset.UTC);

  private final Host host;
  private final Supplier<String> account;
  private Journals journals;
  private @Nullable Journal open;
  private @Nullable MemoryJournal substitute;
  private @Nullable JournalException problem;
  private String worldId = "";

  JournalAccess(Journals journals, Host host, Supplier<String> account) {
    this.journals = journals;
    this.host = host;
    this.account = account;
  }

  /**
   * For what spends; may ask who is logged in.
   *
   * @throws JournalException when it can't be opened; nothing may be sent then
   */
  public synchronized Journal forSpending() {
    dropStale();
    Journal now = open;
    if (now == null) {
      now = opened();
    }
    return now;
  }

  /** For what observes: in memory where it can't be opened, which is shown once. */
  public synchronized Journal forObserving() {
    try {
      return substitute == null ? forSpending() : substitute;
    } catch (JournalException e) {
      substitute = new MemoryJournal();
      host.show(
          e.getMessage()
              + " What this session sees is remembered until it ends, and nothing is executed:"
              + " up42.journal() says what to do.");
      return substitute;
    }
  }

  /** The journal, if one is open; asks nothing. */
  public synchronized Optional<Journal> known() {
    return Optional.ofNullable(open);
  }

  /** Why it could not be opened the last time; empty when it could. */
  public synchronized Optional<JournalException> problem() {
    return Optional.ofNullable(problem);
  }

  /** From now on the session's journal is there. */
  public synchronized void use(Journals other) {
    Journals before = journals;
    close();
    journals = other;
    try {
      opened();
    } catch (Up42Exception e) {
      journals = before;
      throw e;
    }
  }

  /**
   * Moves the file of a damaged journal aside and begins a new one.
   *
   * @param now names the moved file
   * @return where the old one is now
   */
  public synchronized Path setAside(Instant now) {
    close();
    try {
      opened();
    } catch (JournalException e) {
      if (!e.isDamaged()) {
        throw new Up42Exception("Nothing was moved. " + e.getMessage(), e);
      }
      Path moved = SqliteJournal.move(e.file(), "." + MOVED_AT.format(now));
      opened();
      return moved;
    }
    throw new Up42Exception(
        "Nothing was moved: the journal " + known().orElseThrow().place() + " can be used.");
  }

  private void dropStale() {
    Journal now = open;
    if (now != null && !(journals.worldId().equals(worldId) && now.isCurrent())) {
      close();
    }
  }

  private Journal opened() {
    try {
      Journal now = journals.open(account);
      open = now;
      worldId = journals.worldId();
      problem = null;
      substitute = null;
      return now;
    } catch (JournalException e) {
      problem = e;
      throw e;
    }
  }

  @Override
  public synchronized void close() {
    Journal now = open;
    open = null;
    if (now != null) {
      now.close();
    }
  }
}
