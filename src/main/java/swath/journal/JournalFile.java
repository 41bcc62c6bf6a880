package swath.journal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import swath.error.JournalException;
import swath.error.Up42Exception;
import swath.view.UserPath;

/**
 * The file of a journal: made complete before it has its name, so that an empty one is one that was
 * cut; checked and brought to this version's schema when it is opened; readable by its owner only.
 */
final class JournalFile {
  /** The version of the schema; SQLite keeps it as {@code user_version}. */
  static final int VERSION = 2;

  /** The schema of version 0, which had no version. */
  private static final String[] FIRST_SCHEMA = {
    """
    CREATE TABLE observation (
      job_id TEXT NOT NULL, word TEXT NOT NULL, at TEXT NOT NULL, not_before TEXT)
    """,
    "CREATE INDEX observation_job ON observation (job_id)",
    """
    CREATE TABLE submission (
      key TEXT PRIMARY KEY, process_id TEXT NOT NULL, workspace_id TEXT,
      inputs_hash TEXT NOT NULL, credits INTEGER NOT NULL, at TEXT NOT NULL,
      state TEXT NOT NULL, job_id TEXT)
    """,
    "CREATE INDEX submission_inputs ON submission (inputs_hash)",
    "CREATE INDEX submission_job ON submission (job_id)",
  };

  /** What leads from each version to the next one. */
  private static final String[][] MIGRATIONS = {
    {
      "ALTER TABLE submission ADD COLUMN server_at TEXT",
      "ALTER TABLE submission ADD COLUMN blocked_until TEXT",
    },
    {
      "ALTER TABLE submission ADD COLUMN batch TEXT",
      "ALTER TABLE submission ADD COLUMN row_key TEXT",
      "ALTER TABLE submission ADD COLUMN writer TEXT",
      "CREATE INDEX submission_batch ON submission (batch)",
      """
      CREATE TABLE batch_row (
        batch TEXT NOT NULL, key TEXT NOT NULL, process_id TEXT NOT NULL,
        workspace_id TEXT NOT NULL, inputs_hash TEXT NOT NULL, digests TEXT NOT NULL,
        item_id TEXT NOT NULL, image TEXT NOT NULL, taken TEXT, price INTEGER, found_job TEXT,
        refusal TEXT NOT NULL, PRIMARY KEY (batch, key))
      """,
      """
      CREATE TABLE batch_writer (
        batch TEXT PRIMARY KEY, id TEXT NOT NULL, host TEXT NOT NULL, pid INTEGER NOT NULL,
        since TEXT NOT NULL, seen TEXT NOT NULL)
      """,
      "CREATE TABLE job_snapshot (job_id TEXT PRIMARY KEY, json TEXT NOT NULL, as_of TEXT NOT NULL)",
    },
  };

  private static final String LOG = "-wal";
  private static final String[] PARTS = {"", LOG, "-shm"};

  private final Path file;

  JournalFile(Path file) {
    this.file = file;
  }

  /** Opens the file, or begins it where there is none. */
  Connection open() {
    try {
      if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        if (Files.exists(beside(file, LOG))) {
          throw damaged("the file is gone, but its log is still there");
        }
        begin();
      }
      if (Files.isDirectory(file)) {
        throw damaged("it is a folder");
      }
      if (Files.size(file) == 0) {
        throw damaged("it is empty, so it was cut off");
      }
      hideFromOthers();
      return checked(connect(file));
    } catch (IOException e) {
      throw failure("opened", e.getMessage() + " (" + e.getClass().getSimpleName() + ")", e);
    } catch (SQLException e) {
      throw failure("opened", e);
    }
  }

  /** Moves the file, and what SQLite keeps beside it; returns where it is then. */
  static Path move(Path file, String suffix) {
    try {
      for (String part : PARTS) {
        if (Files.exists(beside(file, part), LinkOption.NOFOLLOW_LINKS)) {
          Files.move(beside(file, part), beside(file, suffix + part));
        }
      }
      return beside(file, suffix);
    } catch (IOException e) {
      throw new Up42Exception(
          "The journal " + UserPath.shown(file) + " can't be moved: " + e.getMessage(), e);
    }
  }

  private static Path beside(Path file, String suffix) {
    return file.resolveSibling(file.getFileName() + suffix);
  }

  /** The file's identity; another one once it was moved or replaced, null where there is none. */
  @Nullable Object identity() {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      Object key = now.fileKey();
      return key == null ? now.creationTime() : key;
    } catch (IOException e) {
      return null;
    }
  }

  JournalException failure(String what, SQLException e) {
    SQLiteErrorCode code =
        e instanceof SQLiteException sqlite ? sqlite.getResultCode() : SQLiteErrorCode.SQLITE_ERROR;
    // The lowest byte is the primary code; the others refine it.
    SQLiteErrorCode primary = SQLiteErrorCode.getErrorCode(code.code & 0xff);
    return switch (primary) {
      case SQLITE_CORRUPT, SQLITE_NOTADB -> damaged("it is no journal, or damaged", e);
      case SQLITE_BUSY, SQLITE_LOCKED ->
          failure(what, "another program has locked it for more than 5 s", e);
      case SQLITE_FULL -> failure(what, "the disk is full", e);
      case SQLITE_READONLY, SQLITE_PERM -> failure(what, "it is read-only", e);
      case SQLITE_CANTOPEN -> failure(what, "its folder can't be used", e);
      case SQLITE_IOERR -> failure(what, "the disk can't be read or written", e);
      default -> failure(what, String.valueOf(e.getMessage()), e);
    };
  }

  JournalException damaged(String why) {
    return damaged(why, null);
  }

  JournalException damaged(String why, @Nullable Throwable cause) {
    return new JournalException(
        "The journal " + UserPath.shown(file) + " can't be used: " + why + ".", file, true, cause);
  }

  private JournalException failure(String what, String why, Throwable cause) {
    return new JournalException(
        "The journal " + UserPath.shown(file) + " can't be " + what + ": " + why + ".",
        file,
        false,
        cause);
  }

  private static Connection connect(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    // What is about to be spent must survive a power cut.
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(5_000);
    return config.createConnection("jdbc:sqlite:" + file);
  }

  private Connection checked(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      String check = text(statement, "PRAGMA quick_check(1)");
      if (!check.equals("ok")) {
        throw damaged("it is damaged (" + check + ")");
      }
      migrate(statement);
      logAhead(statement);
      return connection;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  private void migrate(Statement statement) throws SQLException {
    int version = version(statement);
    if (version > VERSION) {
      throw new JournalException(
          "The journal "
              + UserPath.shown(file)
              + " was written by a newer Swath (its version is "
              + version
              + ", this Swath knows "
              + VERSION
              + "): update Swath.",
          file,
          false,
          null);
    }
    if (text(statement, "SELECT count(*) FROM sqlite_master WHERE name = 'submission'")
        .equals("0")) {
      throw damaged("it has no tables of a journal");
    }
    if (version < VERSION) {
      statement.execute("BEGIN IMMEDIATE"); // another kernel may have been faster
      for (int from = version(statement); from < VERSION; from++) {
        execute(statement, MIGRATIONS[from]);
      }
      statement.execute("PRAGMA user_version = " + VERSION);
      statement.execute("COMMIT");
    }
  }

  // Only once it is known to be a journal: this writes into the file.
  private static void logAhead(Statement statement) throws SQLException {
    statement.execute("PRAGMA journal_mode = WAL");
  }

  private static int version(Statement statement) throws SQLException {
    return Integer.parseInt(text(statement, "PRAGMA user_version"));
  }

  private static String text(Statement statement, String sql) throws SQLException {
    try (ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? String.valueOf(rows.getString(1)) : "";
    }
  }

  private static void execute(Statement statement, String[] commands) throws SQLException {
    for (String sql : commands) {
      statement.execute(sql);
    }
  }

  /** Makes the file under another name and gives it its own when it is complete. */
  private void begin() throws IOException, SQLException {
    Path folder = file.toAbsolutePath().normalize().getParent();
    if (folder == null) {
      throw damaged("it has no folder");
    }
    Files.createDirectories(folder, ownersOnly(folder, "rwx------"));
    Path draft = Files.createTempFile(folder, ".journal-", ".new", ownersOnly(folder, "rw-------"));
    try {
      try (Connection connection = connect(draft);
          Statement statement = connection.createStatement()) {
        logAhead(statement);
        statement.execute("BEGIN IMMEDIATE");
        execute(statement, FIRST_SCHEMA);
        for (String[] migration : MIGRATIONS) {
          execute(statement, migration);
        }
        statement.execute("PRAGMA user_version = " + VERSION);
        statement.execute("COMMIT");
      }
      publish(draft);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  // A link fails where another kernel was faster; a move could replace that one's journal.
  private void publish(Path draft) throws IOException {
    try {
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException e) {
      return; // then that one is the journal
    } catch (UnsupportedOperationException | IOException e) {
      try {
        Files.move(draft, file);
      } catch (FileAlreadyExistsException another) {
        return;
      }
    }
  }

  private void hideFromOthers() {
    try {
      if (isPosix(file)) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      }
    } catch (IOException e) {
      // It belongs to somebody else, who decides.
    }
  }

  private static FileAttribute<?>[] ownersOnly(Path folder, String permissions) {
    return isPosix(folder)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
