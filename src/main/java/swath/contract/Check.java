package swath.contract;

import java.util.Optional;
import swath.contract.KnownFact.Source;
import swath.error.Up42Exception;

/** A fact, and how an account tells whether it holds. Stateless. */
record Check(KnownFact fact, Test test) {
  /** Tells whether a fact holds. */
  @FunctionalInterface
  interface Test {
    /** What was seen instead; empty when it holds. */
    Optional<String> seen(AccountAnswers account);
  }

  /** That the account has nothing to check a fact by. */
  static final class Unchecked extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String why;

    Unchecked(String why) {
      super(why, null, false, false);
      this.why = why;
    }
  }

  static Check of(String id, Source source, String claim, Test test) {
    return new Check(new KnownFact(id, claim, source), test);
  }

  /** Empty where it holds, else what was seen. */
  static Optional<String> expect(boolean holds, String seen) {
    return holds ? Optional.empty() : Optional.of(seen);
  }

  FactResult run(AccountAnswers account) {
    try {
      return test.seen(account)
          .map(seen -> new FactResult(fact, FactResult.Outcome.OTHERWISE, seen))
          .orElseGet(() -> new FactResult(fact, FactResult.Outcome.AS_EXPECTED, ""));
    } catch (Unchecked e) {
      return new FactResult(fact, FactResult.Outcome.NOT_CHECKED, e.why);
    } catch (Up42Exception e) {
      // its message may name ids and addresses, which are not for pasting
      return new FactResult(
          fact, FactResult.Outcome.NOT_CHECKED, "no answer: " + e.getClass().getSimpleName());
    }
  }
}
