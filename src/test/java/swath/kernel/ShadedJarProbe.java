package swath.kernel;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import swath.sandbox.Sandbox;
import tech.tablesaw.aggregate.AggregateFunctions;
import tech.tablesaw.api.Table;

/** Runs with Swath's jar alone, and prints a line for each thing that works. */
final class ShadedJarProbe {
  private ShadedJarProbe() {}

  public static void main(String[] args) throws Exception {
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    Path csv = Files.createTempFile("probe", ".csv");
    Files.write(csv, "process,credits\nFüße,3\nFüße,4\nBäume,5\n".getBytes(UTF_16));
    Table table = Table.read().csv(csv.toFile());
    out.println("csv " + table.rowCount());
    Table sums = table.summarize("credits", AggregateFunctions.sum).by("process").sortOn("process");
    out.println("group " + sums.get(1, 0) + " " + sums.getString(1, 1));
    try (var sqlite = DriverManager.getConnection("jdbc:sqlite::memory:");
        var one = sqlite.createStatement().executeQuery("select 40 + 2")) {
      out.println("sqlite " + one.getInt(1));
    }
    Files.delete(csv);
    try (Sandbox sandbox = Sandbox.start()) {
      URI jobs = URI.create(sandbox.url() + "/v2/processing/jobs");
      HttpRequest withoutToken = HttpRequest.newBuilder(jobs).build();
      HttpClient client = HttpClient.newHttpClient();
      out.println("sandbox " + client.send(withoutToken, BodyHandlers.discarding()).statusCode());
    }
  }
}
