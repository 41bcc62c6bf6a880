package swath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import swath.error.ExecutionUnknownException;
import swath.error.JournalException;
import swath.error.Up42Exception;
import swath.http.HttpClient;
import swath.internal.session.Journals;
import swath.internal.session.SharedSession;
import swath.journal.Journal;

/** A journal that can't be used: nothing is executed, and each way on works. */
@Tag("slow")
class JournalFaultsTest {
  @TempDir private Path folder;

  @RegisterExtension final SandboxFixture fixture = SandboxFixture.empty();

  private Path file;
  private Up42 up42;

  @BeforeEach
  void open() {
    file = folder.resolve("journal.db");
    up42 = session(file);
  }

  @AfterEach
  void close() {
    up42.close();
  }

  private Up42 session(Path journal) {
    HttpClient http = fixture.http(fixture.sandbox().url());
    return Up42.open(new SharedSession(http, fixture.host, true, Journals.in(journal), () -> {}));
  }

  private JobTemplate trees(String title) {
    return up42.templates().detectionTreesSpacept(title, fixture.item());
  }

  private static void sql(Path file, String... commands) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (String command : commands) {
        statement.execute(command);
      }
    }
  }

  /** What can be wrong with the file. */
  enum Fault {
    CORRUPT("it is", true),
    OVERWRITTEN_IN_THE_MIDDLE("it is", true),
    CUT_TO_NOTHING("it is empty, so it was cut off", true),
    CUT_IN_HALF("it is", true),
    CUT_WITHIN_ITS_HEAD("it is", true),
    ANOTHER_PROGRAMS("it has no tables of a journal", true),
    A_FOLDER("it is a folder", true),
    NEWER("was written by a newer Swath (its version is 99", false),
    IN_A_FILE("can't be opened", false),
    WHERE_NOBODY_WRITES("can't be opened", false);

    private final String words;
    private final boolean isDamaged;

    Fault(String words, boolean isDamaged) {
      this.words = words;
      this.isDamaged = isDamaged;
    }

    /** Makes the fault; where the journal is then. */
    Path at(Path file) throws IOException, SQLException {
      switch (this) {
        case CORRUPT -> Files.write(file, new byte[50_000]);
        case OVERWRITTEN_IN_THE_MIDDLE -> {
          byte[] bytes = Files.readAllBytes(file);
          java.util.Arrays.fill(bytes, 4_096, bytes.length, (byte) 0x55);
          Files.write(file, bytes);
        }
        case CUT_TO_NOTHING -> Files.write(file, new byte[0]);
        case CUT_IN_HALF -> cut(file, Files.size(file) / 2);
        case CUT_WITHIN_ITS_HEAD -> cut(file, 60);
        case ANOTHER_PROGRAMS -> {
          Files.delete(file);
          sql(file, "CREATE TABLE notes (text TEXT)");
        }
        case A_FOLDER -> {
          Files.delete(file);
          Files.createDirectory(file);
        }
        case NEWER -> sql(file, "PRAGMA user_version = 99");
        case IN_A_FILE -> {
          return file.resolve("below").resolve("journal.db");
        }
        case WHERE_NOBODY_WRITES -> {
          return Path.of("/proc/swath/journal.db");
        }
      }
      return file;
    }

    private static void cut(Path file, long size) throws IOException {
      byte[] bytes = Files.readAllBytes(file);
      Files.write(file, java.util.Arrays.copyOf(bytes, (int) size));
    }
  }

  /** A journal with a job in it, closed, which then gets that fault. */
  @CanIgnoreReturnValue
  private Path broken(Fault fault) throws IOException, SQLException {
    for (int i = 0; i < 40; i++) { // more than a page
      up42.scope()
          .shared()
          .journal()
          .observed("job-" + i, "running", fixture.sandbox().clock().instant(), null);
    }
    trees("known").executeOnce();
    up42.close();
    Path journal = fault.at(file);
    up42 = session(journal);
    return journal;
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void nothingIsExecutedWithoutTheJournal(Fault fault) throws Exception {
    Path journal = broken(fault);
    int before = fixture.sandbox().jobs();
    byte[] bytes = Files.isRegularFile(journal) ? Files.readAllBytes(journal) : new byte[0];
    for (int i = 0; i < 8; i++) {
      JobTemplate template = trees("T " + i);
      JournalException refusal =
          catchThrowableOfType(
              JournalException.class, i % 2 == 0 ? template::execute : template::executeOnce);
      assertThat(refusal)
          .hasMessageStartingWith("Nothing was executed: The journal " + journal)
          .hasMessageContaining(fault.words)
          .hasMessageContaining("\nAnother file from now on: up42.journal().use(\"")
          .hasMessageContaining("up42.journal().doWithout()");
      assertThat(String.valueOf(refusal.getMessage()).contains("up42.journal().setAside()"))
          .isEqualTo(fault.isDamaged);
      assertThat(refusal.file()).isEqualTo(journal);
    }
    assertThat(fixture.sandbox().jobs()).isEqualTo(before);
    if (bytes.length > 0) {
      assertThat(Files.readAllBytes(journal)).as("nothing is set aside by itself").isEqualTo(bytes);
    }
    assertThat(up42.journal().toString().replaceAll("\\s+", " "))
        .contains("can't be used: nothing is executed", fault.words);
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void whatOnlyObservesGoesOn(Fault fault) throws Exception {
    broken(fault);
    assertThat(up42.jobs().list().track()).hasSize(1);
    assertThat(up42.jobs().list().get(0).history().statusHistory().entries()).isNotEmpty();
    assertThat(up42.spent().total()).isZero();
    assertThat(fixture.host.shown(String.class))
        .singleElement()
        .asString()
        .contains(fault.words, "remembered until it ends", "up42.journal()");
  }

  @Test
  void aJournalThatIsMendedIsUsedAtTheNextTry() throws Exception {
    Path journal = broken(Fault.A_FOLDER);
    assertThatThrownBy(() -> trees("T").executeOnce()).isInstanceOf(JournalException.class);
    Files.delete(journal);
    trees("T").executeOnce();
    assertThat(up42.journal().place()).contains(journal.toString());
    assertThat(up42.journal().problem()).isEmpty();
  }

  @Test
  void anotherFileMayBeUsed() throws Exception {
    broken(Fault.CORRUPT);
    up42.journal().use(folder.resolve("other.db").toString());
    trees("T").executeOnce();
    assertThat(up42.journal().place()).contains(folder.resolve("other.db").toString());
    assertThatThrownBy(() -> up42.journal().use(folder)).isInstanceOf(JournalException.class);
    assertThat(trees("T").executeOnce().status().isTerminal()).isFalse();
  }

  @Test
  void doingWithoutIsSaidInSoManyWords() throws Exception {
    broken(Fault.WHERE_NOBODY_WRITES);
    up42.journal().doWithout();
    Job job = trees("T").executeOnce();
    assertThat(trees("T").executeOnce()).isEqualTo(job);
    assertThat(up42.journal().toString()).contains("in memory, until the session ends");
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void aDamagedOneIsSetAsideOnlyWhenAsked(Fault fault) throws Exception {
    Path journal = broken(fault);
    if (!fault.isDamaged) {
      assertThatThrownBy(() -> up42.journal().setAside())
          .isInstanceOf(Up42Exception.class)
          .hasMessageContaining("Nothing was moved");
      return;
    }
    up42.journal().setAside();
    assertThat(fixture.host.shown(String.class))
        .singleElement()
        .asString()
        .contains("guarded by UP42's list alone");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .anyMatch(name -> name.startsWith("journal.db."));
    }
    // What only the old one knew is found in the list.
    int before = fixture.sandbox().jobs();
    trees("known").executeOnce();
    assertThat(fixture.sandbox().jobs()).isEqualTo(before);
    trees("new").executeOnce();
    assertThat(fixture.sandbox().jobs()).isEqualTo(before + 1);
    assertThat(journal).isRegularFile();
  }

  @Test
  void aGoodOneIsNotSetAside() {
    trees("T").executeOnce();
    assertThatThrownBy(() -> up42.journal().setAside())
        .isInstanceOf(Up42Exception.class)
        .hasMessageContaining("Nothing was moved")
        .hasMessageContaining("can be used");
  }

  @Test
  void aLockedOneRefusesAndIsNotMoved() throws Exception {
    trees("known").executeOnce();
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      assertThatThrownBy(() -> trees("T").execute())
          .isInstanceOf(JournalException.class)
          .hasMessageContaining("another program has locked it")
          .hasMessageNotContaining("setAside");
      assertThat(fixture.sandbox().jobs()).isEqualTo(1);
      assertThat(up42.spent().total()).isEqualTo(trees("T").cost().credits());
    }
    trees("T").execute();
    assertThat(fixture.sandbox().jobs()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(Disk.class)
  void aDiskThatTakesNothingMoreRefuses(Disk disk) throws Exception {
    trees("known").executeOnce();
    Journal journal = up42.scope().shared().journalAccess().forSpending();
    disk.breaks(journal);
    JournalException refusal = null;
    for (int made = 1; refusal == null; made++) {
      assertThat(fixture.sandbox().jobs()).isEqualTo(made);
      JobTemplate template = trees("T " + made); // a few rows fit into the last page
      refusal = made > 60 ? null : refused(template);
    }
    assertThat(refusal)
        .hasMessageStartingWith("Nothing was executed: The journal " + file)
        .hasMessageContaining(disk.words);
  }

  private static @Nullable JournalException refused(JobTemplate template) {
    try {
      template.execute();
      return null;
    } catch (JournalException e) {
      return e;
    }
  }

  /** What SQLite says of a disk, asked for by its own switches. */
  enum Disk {
    FULL("PRAGMA max_page_count = 1", "the disk is full"),
    READ_ONLY("PRAGMA query_only = 1", "it is read-only");

    private final String pragma;
    private final String words;

    Disk(String pragma, String words) {
      this.pragma = pragma;
      this.words = words;
    }

    void breaks(Journal journal) {
      swath.journal.JournalPragmas.run(journal, pragma);
    }
  }

  @Test
  void aJournalThatWasMovedWhileOpenIsNotWrittenToAnyMore() throws Exception {
    trees("known").executeOnce();
    Files.move(file, folder.resolve("moved.db"));
    assertThatThrownBy(() -> trees("T").executeOnce())
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("the file is gone, but its log is still there");
    up42.journal().setAside();
    trees("T").executeOnce();
    assertThat(file).isRegularFile();
    assertThat(up42.scope().shared().journal().prices()).hasSize(1);
    assertThat(fixture.sandbox().jobs()).isEqualTo(2);
  }

  @Test
  void anOldJournalIsBroughtForward() throws Exception {
    up42.close();
    Files.deleteIfExists(file);
    sql(
        file,
        "CREATE TABLE observation (job_id TEXT NOT NULL, word TEXT NOT NULL, at TEXT NOT NULL,"
            + " not_before TEXT)",
        "CREATE TABLE submission (key TEXT PRIMARY KEY, process_id TEXT NOT NULL, workspace_id"
            + " TEXT, inputs_hash TEXT NOT NULL, credits INTEGER NOT NULL, at TEXT NOT NULL, state"
            + " TEXT NOT NULL, job_id TEXT)",
        "INSERT INTO observation VALUES ('j-1', 'running', '2026-07-06T08:00:00Z', NULL)",
        "INSERT INTO submission VALUES ('k-1', 'pansharpening', 'w', 'h', 7,"
            + " '2026-07-06T08:00:00Z', 'SUBMITTED', 'j-1')",
        "INSERT INTO submission VALUES ('k-2', 'pansharpening', 'w', 'h', 7,"
            + " '2026-07-06T08:00:00Z', 'UNKNOWN', NULL)");
    up42 = session(file);
    trees("T").executeOnce();
    Journal journal = up42.scope().shared().journal();
    assertThat(journal.observations("j-1")).hasSize(1);
    assertThat(journal.prices()).containsEntry("j-1", 7).hasSize(2);
    assertThat(journal.open())
        .singleElement()
        .satisfies(
            old -> assertThat(Duration.between(old.at(), old.blockedUntil())).hasMinutes(17));
    assertThat(up42.spent().unknownOfOthers()).isEqualTo(7);
    assertThat(up42.spent().toString()).contains("unknown, of earlier sessions");
  }

  @Test
  void theJournalIsItsOwnersOnly() throws Exception {
    trees("T").executeOnce();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    up42.close();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    up42 = session(file);
    trees("T").executeOnce();
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.toList();
      assertThat(all).isNotEmpty();
      for (Path one : all) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(one)))
            .as(one.toString())
            .isEqualTo("rw-------");
      }
    }
  }

  @Test
  void aSessionThatBeginsAfterACrashListsWhatNobodyKnowsFirst() throws Exception {
    JobTemplate template = trees("T");
    SandboxFixture.isBeingSent("the dead kernel's", template);
    up42.close();
    up42 = session(file);
    assertThatThrownBy(() -> trees("T").executeOnce())
        .isInstanceOf(ExecutionUnknownException.class);
    SessionSpending spent = up42.spent();
    assertThat(spent.unknownOfOthers()).isEqualTo(40);
    assertThat(spent.total()).as("this session has spent nothing").isZero();
    assertThat(spent.toString().lines().toList().get(1)).contains("unknown, of earlier sessions");
  }
}
