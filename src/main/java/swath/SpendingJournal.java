package swath;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.nio.file.Path;
import java.util.Optional;
import swath.error.JournalException;
import swath.error.Up42Exception;
import swath.internal.session.JournalAccess;
import swath.internal.session.Journals;
import swath.internal.session.SessionScope;
import swath.internal.spending.JournalAdvice;
import swath.journal.Journal;
import swath.view.Card;
import swath.view.Mark;
import swath.view.Span;
import swath.view.UserPath;
import swath.view.Viewable;

/**
 * Where a session remembers what it sent. Without a journal nothing is executed, since a crash or a
 * lost answer could then be paid twice; this says why one can't be used, and chooses another.
 *
 * <pre>{@code
 * up42.journal();                              // where it is, and whether it can be used
 * up42.journal().use("~/swath-journal.db");    // another file, from now on
 * up42.journal().setAside();                   // moves a damaged one aside and begins a new one
 * up42.journal().doWithout();                  // none, until the session ends
 * }</pre>
 *
 * <p>{@code SWATH_HOME} moves all journals of a user, {@code SWATH_JOURNAL=off} does without.
 * Thread-safe; all copies of a session share it.
 */
public final class SpendingJournal implements Viewable {
  private final SessionScope scope;

  SpendingJournal(SessionScope scope) {
    this.scope = scope;
  }

  /** Where it is; empty while it is not open. */
  public Optional<String> place() {
    return access().known().map(Journal::place);
  }

  /** Why it could not be used the last time; empty when it could, or was not needed yet. */
  public Optional<String> problem() {
    return access().problem().map(Up42Exception::getMessage);
  }

  /**
   * Uses another file from now on, and begins it where there is none. Executions that only the
   * other journal knows are then guarded by UP42's list alone.
   *
   * @throws JournalException when that file can't be used; then nothing changed
   */
  @CanIgnoreReturnValue
  public SpendingJournal use(Path file) {
    access().use(Journals.in(UserPath.of(file)));
    return this;
  }

  /** As {@link #use(Path)}; {@code ~} is the user's home. */
  @CanIgnoreReturnValue
  public SpendingJournal use(String file) {
    return use(UserPath.of(file));
  }

  /**
   * Uses none until the session ends: a kernel that dies while it sends could then make you pay
   * twice.
   */
  @CanIgnoreReturnValue
  public SpendingJournal doWithout() {
    access().use(Journals.inMemory());
    return this;
  }

  /**
   * Moves the file of a damaged journal aside and begins a new one. Executions that only the old
   * one knew are from then on guarded by UP42's list alone. Says where the old one is.
   *
   * @throws Up42Exception when the journal can be used, is locked, is of a newer version, or can't
   *     be moved; then nothing changed
   */
  @CanIgnoreReturnValue
  public SpendingJournal setAside() {
    Path moved = access().setAside(scope.now());
    scope
        .shared()
        .host()
        .show(
            "The journal is now "
                + UserPath.shown(moved)
                + ", and a new one was begun. Executions that only the old one knew are from now on"
                + " guarded by UP42's list alone.");
    return this;
  }

  private JournalAccess access() {
    return scope.shared().journalAccess();
  }

  @Override
  public Card view() {
    Optional<JournalException> problem = access().problem();
    Card.Builder card =
        Card.of("journal", place().orElse("not open"))
            .state(
                problem.isPresent()
                    ? Span.marked(Mark.TROUBLE, "can't be used: nothing is executed")
                    : place().isPresent()
                        ? Span.marked(Mark.DONE, "in use")
                        : Span.marked(Mark.WAITING, "opened when it is first needed"));
    problem.ifPresent(
        trouble ->
            (trouble.getMessage() + "\n" + JournalAdvice.ways(trouble))
                .lines()
                .forEach(line -> card.line(Span.sentence(line))));
    return card.asOf(null, scope.shared().isSandbox()).build();
  }

  @Override
  public String toString() {
    return view().text();
  }
}
