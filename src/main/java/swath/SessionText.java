package swath;

import java.io.File;
import swath.http.Credentials;
import swath.internal.session.SessionScope;
import swath.internal.session.SharedSession;
import swath.journal.Journal;

/** What a session says of itself, without asking. */
final class SessionText {
  private SessionText() {}

  static String of(SessionScope scope, SessionSpending spent) {
    SharedSession shared = scope.shared();
    Credentials credentials = shared.http().credentials();
    boolean isSandbox = shared.isSandbox();
    return "Session with "
        + (isSandbox ? "a sandbox: invented jobs, images and credits" : "UP42")
        + Text.rows(
            "address",
            isSandbox ? "on this machine: up42.url()" : shared.http().url(),
            "account",
            credentials.username() + knownName(shared),
            "credentials",
            isSandbox ? "" : "from " + credentials.source(),
            "workspace",
            scope.knownWorkspace().orElse("the account's own"),
            "balance",
            shared.knownBalance()
                .map(balance -> Text.orDash(() -> Text.credits(balance.credits())))
                .orElse("not asked yet: up42.balance()"),
            "spent",
            spent(spent),
            "remembers",
            isSandbox ? "" : shared.knownJournal().map(SessionText::place).orElse(""),
            "next",
            "up42.jobs().table()  up42.processes()  up42.items()  up42.templates()  up42.job(id)");
  }

  private static String knownName(SharedSession shared) {
    String name = shared.knownUser().flatMap(user -> user.name()).orElse(null);
    return name == null || name.equals(shared.http().credentials().username())
        ? ""
        : " (" + Text.oneLine(name) + ")";
  }

  private static String spent(SessionSpending spent) {
    return Text.credits(spent.total())
        + " in this session"
        + (spent.left().isPresent()
            ? "; " + Text.number(spent.left().getAsInt()) + " left of its limit"
            : "; no limit: up42.spendingAtMost(credits) sets one");
  }

  // A notebook that is passed on need not tell whose home it was.
  private static String place(Journal journal) {
    String home = System.getProperty("user.home", "");
    String place = journal.place();
    return !home.isEmpty() && place.startsWith(home + File.separator)
        ? "~" + place.substring(home.length())
        : place;
  }
}
