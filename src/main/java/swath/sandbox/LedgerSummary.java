package swath.sandbox;

import swath.sandbox.world.Ledger;

/**
 * The sandbox's credits at one moment. Always {@code purchased = available + held + captured}, and
 * {@code holds = captures + releases + open holds}.
 *
 * @param purchased credits ever bought
 * @param available credits that can be spent now
 * @param held credits withheld for jobs that have not ended
 * @param captured credits deducted for jobs that succeeded
 * @param released credits that had been withheld and were given back
 * @param holds number of holds ever placed
 * @param captures number of holds that were deducted
 * @param releases number of holds that were given back
 */
public record LedgerSummary(
    long purchased,
    long available,
    long held,
    long captured,
    long released,
    int holds,
    int captures,
    int releases) {

  static LedgerSummary of(Ledger ledger) {
    return new LedgerSummary(
        ledger.purchased(),
        ledger.available(),
        ledger.held(),
        ledger.captured(),
        ledger.released(),
        ledger.holds(),
        ledger.captures(),
        ledger.releases());
  }
}
