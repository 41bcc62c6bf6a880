package swath.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import swath.SandboxFixture;
import swath.sandbox.world.Catalog;
import swath.sandbox.world.ProcessModel;

/** The page of differences lists all routes and the right prices, and nothing else. */
class DifferencesPageTest {
  private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\| ([^|]*)\\|(.*)");
  @RegisterExtension static final SandboxFixture FIXTURE = SandboxFixture.jobs(0);

  private static final Sandbox SANDBOX = FIXTURE.sandbox();

  private final List<String> lines = Files.readAllLines(Path.of("src/docs/sandbox-differences.md"));

  DifferencesPageTest() throws IOException {}

  @Test
  void everyRouteIsListedOnce() {
    List<String> routes =
        SANDBOX.routes().stream()
            .filter(route -> !route.contains(" /_sandbox/") && !route.equals("GET /"))
            .toList();

    assertThat(rows("Endpoints").stream().map(row -> row.group(1)))
        .containsExactlyInAnyOrderElementsOf(routes);
  }

  @Test
  void everyRouteIsKnownOrInferred() {
    assertThat(rows("Endpoints").stream().map(row -> row.group(2).trim()))
        .containsOnly("known", "inferred");
  }

  @Test
  void whatIsInferredSaysWhat() {
    assertThat(rows("Endpoints"))
        .filteredOn(row -> row.group(2).trim().equals("inferred"))
        .isNotEmpty()
        .allSatisfy(
            row -> assertThat(row.group(3)).as(row.group(1)).containsPattern("[A-Za-z]{3}"));
  }

  @Test
  void whatIsAbsentIsRefused() {
    RawClient client = FIXTURE.raw();
    for (Matcher row : rows("Absent")) {
      String[] route = row.group(1).split(" ", 2);
      assertThat(client.send(route[0], route[1], "").statusCode()).as(row.group(1)).isIn(404, 405);
    }
  }

  @Test
  void pricesAreThoseOfTheProcesses() {
    List<String> prices = new ArrayList<>();
    for (ProcessModel process : Catalog.PROCESSES.values()) {
      prices.add(process.id() + " " + process.creditsPerSqKm());
    }

    assertThat(rows("Sandbox decisions").stream().map(r -> r.group(1) + " " + r.group(2).trim()))
        .containsExactlyElementsOf(prices);
  }

  @Test
  void accountIsTheOneThatOpens() {
    DemoAccount account = DemoAccount.INSTANCE;
    assertThat(lines)
        .anyMatch(
            line ->
                line.contains(
                    "`%s`, password `%s`".formatted(account.username(), account.password())));
  }

  /** The table rows below a heading. */
  private List<Matcher> rows(String heading) {
    List<Matcher> rows = new ArrayList<>();
    boolean within = false;
    for (String line : lines) {
      if (line.startsWith("## ")) {
        within = line.equals("## " + heading);
      }
      Matcher row = ROW.matcher(line);
      if (within && row.matches()) {
        rows.add(row);
      }
    }
    assertThat(rows).as("rows below " + heading).isNotEmpty();
    return rows;
  }
}
