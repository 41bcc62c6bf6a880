package swath;

import java.util.Optional;
import swath.http.Credentials;
import swath.http.UserInfo;
import swath.internal.session.SessionScope;
import swath.internal.session.SharedSession;
import swath.journal.Journal;
import swath.view.Card;
import swath.view.Lenient;
import swath.view.Span;
import swath.view.Words;

/** The card of a session, from what it knows without asking. */
final class SessionCard {
  private SessionCard() {}

  static Card of(SessionScope scope, SessionSpending spending) {
    SharedSession shared = scope.shared();
    Credentials credentials = shared.http().credentials();
    boolean isSandbox = shared.isSandbox();
    Card.Builder card =
        Card.of("session", isSandbox ? "Sandbox: invented jobs, images and credits" : "UP42")
            .fact(
                "address",
                isSandbox
                    ? Span.sentence("on this machine: up42.url()")
                    : code(shared.http().url()))
            .fact("account", credentials.username() + knownName(shared));
    if (!isSandbox) {
      card.fact("credentials", "from " + credentials.source());
    }
    card.fact("workspace", scope.knownWorkspace().orElse("the account's own"))
        .fact("balance", balance(shared))
        .fact("spent", spent(spending));
    if (!isSandbox) {
      card.fact("journal", shared.journalAccess().known().map(Journal::place).orElse(""));
    }
    return card.line(
            Span.of("Next:"),
            Span.code("up42.jobs().table()"),
            Span.code("up42.processes()"),
            Span.code("up42.items()"),
            Span.code("up42.templates()"),
            Span.code("up42.job(id)"))
        .asOf(null, isSandbox)
        .build();
  }

  private static Span[] code(String text) {
    return new Span[] {Span.code(text)};
  }

  private static String knownName(SharedSession shared) {
    Optional<String> name = shared.knownUser().flatMap(UserInfo::name);
    return name.filter(known -> !known.equals(shared.http().credentials().username()))
        .map(known -> " (" + known + ")")
        .orElse("");
  }

  private static Span[] balance(SharedSession shared) {
    return shared
        .knownBalance()
        .map(balance -> new Span[] {Lenient.span(() -> Words.credits(balance.credits()))})
        .orElseGet(() -> Span.sentence("not asked yet: up42.balance()"));
  }

  private static Span[] spent(SessionSpending spending) {
    String spent = Words.credits(spending.total()) + " in this session";
    return Span.sentence(
        spending.left().isPresent()
            ? spent + "; " + Words.number(spending.left().getAsInt()) + " left of its limit"
            : spent + "; no limit: up42.spendingAtMost(credits) sets one");
  }
}
