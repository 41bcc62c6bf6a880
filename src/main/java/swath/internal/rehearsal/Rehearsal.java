package swath.internal.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import swath.http.HttpClient;
import swath.http.Json;
import swath.http.Shadow;
import swath.report.BillLine;
import swath.view.Origin;

/**
 * The rehearsal that this JVM takes part in, if it does: it notes executions in a file, a line of
 * JSON each, for whoever makes the bill. Thread-safe.
 */
public final class Rehearsal {
  private static final Optional<Rehearsal> CURRENT =
      Optional.ofNullable(System.getenv(Origin.REHEARSAL))
          .filter(file -> !file.isEmpty())
          .map(file -> new Rehearsal(Path.of(file)));

  private final Path notes;
  private final Map<String, ShadowAccount> accounts = new ConcurrentHashMap<>();
  private final AtomicInteger made = new AtomicInteger();

  /** A rehearsal that notes in that file. */
  public Rehearsal(Path notes) {
    this.notes = notes;
  }

  /** The one that this JVM takes part in. */
  public static Optional<Rehearsal> current() {
    return CURRENT;
  }

  /** The one that a client takes part in. */
  public static Optional<Rehearsal> of(HttpClient http) {
    return http.options().shadow() instanceof ShadowAccount account
        ? Optional.of(account.rehearsal())
        : Optional.empty();
  }

  /** The shadow of the account of a log-in: all sessions of it share one. */
  public Shadow of(String login) {
    return accounts.computeIfAbsent(login, name -> new ShadowAccount(this));
  }

  String nextId() {
    return String.format(Locale.ROOT, "00000000-0000-4000-8000-%012d", made.incrementAndGet());
  }

  /** Something that would have changed the account was not sent. */
  void leftOut(String what) {
    write(Json.object().put("leftOut", what));
  }

  /** An execution was asked for. */
  public void note(BillLine line) {
    write(line.json());
  }

  private synchronized void write(JsonNode line) {
    try {
      Files.writeString(
          notes,
          line + "\n",
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("The rehearsal's notes can't be written: " + notes, e);
    }
  }
}
