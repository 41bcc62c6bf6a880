package swath.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import swath.error.Up42Exception;

class SqliteJournalTest extends JournalContract {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir private Path directory;

  @Override
  Journal open() {
    return SqliteJournal.open(directory.resolve("deep").resolve("journal.db"));
  }

  @Test
  void anotherSessionRemembers() {
    Path file = directory.resolve("ünïcode journal.db");
    try (Journal first = SqliteJournal.open(file)) {
      first.observed("j-1", "running", NOON, null);
    }
    try (Journal second = SqliteJournal.open(file)) {
      assertThat(second.observations("j-1")).hasSize(1);
    }
  }

  @Test
  void twoSessionsWriteAtOnce() {
    Path file = directory.resolve("shared.db");
    try (Journal one = SqliteJournal.open(file);
        Journal other = SqliteJournal.open(file)) {
      one.observed("j-1", "running", NOON, null);
      other.observed("j-1", "successful", NOON.plusSeconds(1), NOON);
      assertThat(one.observations("j-1")).hasSize(2);
    }
  }

  @Test
  void aFileThatIsNoJournalIsNamed() throws Exception {
    Path file =
        Files.writeString(directory.resolve("other.db"), "no database, but long enough".repeat(99));
    assertThatThrownBy(() -> SqliteJournal.open(file))
        .isInstanceOf(Up42Exception.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void saysWhereItIs() {
    Path file = directory.resolve("journal.db");
    try (Journal journal = SqliteJournal.open(file)) {
      assertThat(journal.place()).isEqualTo(file.toString());
    }
  }
}
