package swath.internal.session;

import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import swath.error.ServiceUnreachableException;
import swath.journal.CanonicalJson;
import swath.journal.Journal;
import swath.journal.SqliteJournal;

/**
 * The journals in a user's data directory, a file for each account. Which account a log-in is, only
 * UP42 can tell; it is noted beside the journals, so that these can be read without a network.
 */
final class KnownJournals {
  private static final int DIGITS = 16;

  private final Path directory;

  KnownJournals(Path directory) {
    this.directory = directory;
  }

  /**
   * The account's journal.
   *
   * @param login names the log-in
   * @param account names the account; may ask who is logged in
   * @throws ServiceUnreachableException when nobody can tell which account it is
   */
  Journal open(String login, Supplier<String> account) {
    Path note = directory.resolve("login-" + hash(login));
    String name;
    try {
      name = "journal-" + hash(account.get()) + ".db";
    } catch (ServiceUnreachableException e) {
      Path known = noted(note).orElseThrow(() -> e);
      return SqliteJournal.open(known);
    }
    Journal journal = SqliteJournal.open(directory.resolve(name));
    keep(note, name);
    return journal;
  }

  private static String hash(String text) {
    return CanonicalJson.hash(TextNode.valueOf(text)).substring(0, DIGITS);
  }

  private Optional<Path> noted(Path note) {
    try {
      String name = Files.readString(note).strip();
      Path journal = directory.resolve(name);
      boolean isOurs = name.matches("journal-[0-9a-f]+\\.db") && Files.exists(journal);
      return isOurs ? Optional.of(journal) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static void keep(Path note, String name) {
    try {
      if (!Files.exists(note) || !Files.readString(note).equals(name)) {
        Files.writeString(note, name);
      }
    } catch (IOException e) {
      // Then the journal opens with a network only.
    }
  }
}
