package swath.contract;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import swath.http.HttpClient;

/**
 * Asks a service, by reading only, whether it is as Swath knows it. It sends GETs, and the POSTs
 * that validate, price and search; no execution, and nothing that changes the account.
 *
 * <pre>{@code
 * ContractReport report = ContractCheck.run(http, System.err::println, false);
 * System.out.println(report);
 * }</pre>
 *
 * <p>Some fifty requests. A request that fails leaves its facts unchecked, and the others go on.
 */
public final class ContractCheck {
  private ContractCheck() {}

  /** All facts that can be checked, as {@code src/docs/api.md} has them. */
  public static List<KnownFact> facts() {
    return checks().map(Check::fact).toList();
  }

  private static Stream<Check> checks() {
    return Stream.of(AccountChecks.all(), ProcessChecks.all(), JobChecks.all(), StorageChecks.all())
        .flatMap(List::stream);
  }

  /**
   * Checks all facts; asks the network.
   *
   * @param told is given each request before it is sent, with its ids: not for pasting
   * @throws swath.error.AuthenticationException when the service refused the log-in
   * @throws swath.error.ServiceUnreachableException when the service can't be reached at all
   */
  public static ContractReport run(HttpClient http, Consumer<String> told, boolean isSandbox) {
    Probe probe = new Probe(http, told);
    probe.userinfo(); // without a log-in there is nothing to check
    AccountAnswers account = new AccountAnswers(probe);
    List<FactResult> results = new ArrayList<>();
    checks().forEach(check -> results.add(check.run(account)));
    Instant asOf = http.serverTime();
    return new ContractReport(results, asOf, isSandbox);
  }
}
