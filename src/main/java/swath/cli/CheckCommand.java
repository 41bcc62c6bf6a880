package swath.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import swath.contract.ContractCheck;
import swath.contract.ContractReport;
import swath.error.Up42Exception;
import swath.http.Credentials;
import swath.http.HttpClient;
import swath.http.Region;

/** Asks UP42 whether it is as Swath knows it. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Asks UP42, by reading only, whether it is as Swath knows it.",
      "It sends no execution and changes nothing; each request is told on standard error",
      "before it is sent. The table at the end has no ids, titles or amounts, so that you",
      "can paste it into a bug report; what stands on standard error has them.",
      "The account is that of UP42_USERNAME, UP42_PASSWORD and UP42_REGION, or of",
      "~/.up42/credentials.json. Swath's makers never ran it against UP42."
    })
final class CheckCommand implements Callable<Integer> {
  @Spec
  private @SuppressWarnings("NullAway.Init") CommandSpec spec;

  @Option(
      names = "--url",
      paramLabel = "ADDRESS",
      defaultValue = "",
      description = "Another service, such as a sandbox: http://localhost:8042.")
  private String url = "";

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    try {
      Credentials account = Credentials.fromEnvironment();
      Credentials asked = url.isEmpty() ? account : account.in(Region.at(url));
      try (HttpClient http = HttpClient.open(asked)) {
        ContractReport report =
            ContractCheck.run(
                http,
                request -> {
                  err.println(request);
                  err.flush();
                },
                asked.region().isLocal());
        spec.commandLine().getOut().println(report);
        spec.commandLine().getOut().flush();
        return report.otherwise().isEmpty() ? 0 : 1;
      }
    } catch (Up42Exception e) {
      err.println(e.getMessage());
      return 1;
    }
  }
}
