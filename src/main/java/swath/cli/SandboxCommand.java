package swath.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import swath.sandbox.Sandbox;
import swath.sandbox.SandboxBuilder;
import swath.sandbox.SandboxWorld;
import swath.sandbox.Settlement;

/** Runs a sandbox until it is stopped. */
@Command(
    name = "sandbox",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Serves an account that speaks UP42's protocol, on this machine and for nothing.",
      "API, tokens and files share one address; stop it with Ctrl+C."
    },
    footer = {
      "",
      "Faults name a route as /_sandbox/routes lists it, and what goes wrong there:",
      "  --fault \"GET /v2/processing/jobs status=503 retryAfter=2 times=3\"",
      "  --fault \"POST /v2/processing/processes/{processId}/execution kind=reset handled=true\"",
      "  --fault \"kind=bad-json\"          (status, reset, stall, slow-body, half-body, bad-json,",
      "                                    revoke-token; delayMillis for stall and slow-body)",
      "  --job-fault fails                 (hangs, is-rejected, odd-status, stays-created,",
      "                                    stays-valid, stays-accepted, is-requeued, hangs-again,",
      "                                    is-not-settled, is-slow)",
      "  --job-fault pansharpening:hangs*2 (the next two jobs of one process)"
    })
final class SandboxCommand implements Callable<Integer> {
  @Spec
  private @SuppressWarnings("NullAway.Init") CommandSpec spec;

  @Option(names = "--port", defaultValue = "0", description = "Port; 0, the default, is any free.")
  private int port;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      description =
          "Address to listen at; by default ${DEFAULT-VALUE}, which other machines can't reach.")
  private String host = "127.0.0.1";

  @Option(
      names = "--data",
      paramLabel = "FILE",
      description = "File that the world is loaded from, if it exists, and saved to.")
  private @Nullable Path data;

  @Option(
      names = "--speed",
      defaultValue = "1",
      description = "How much faster than real time its clock runs; 60 makes minutes of seconds.")
  private double speed;

  @Option(names = "--seed", description = "Fixes ids, durations, prices and failures.")
  private @Nullable Long seed;

  @Option(
      names = "--world",
      defaultValue = "SMALL",
      description = {
        "The account at the beginning: ${COMPLETION-CANDIDATES}.",
        "BUSY has a thousand jobs that wait, hang and fail as in a real one."
      })
  private SandboxWorld world = SandboxWorld.SMALL;

  @Option(names = "--jobs", description = "Jobs at the beginning, if not as many as usual.")
  private @Nullable Integer jobs;

  @Option(
      names = "--settlement",
      defaultValue = "CAPTURED",
      description = "Where successful jobs rest: ${COMPLETION-CANDIDATES}.")
  private Settlement settlement = Settlement.CAPTURED;

  @Option(
      names = "--failure-rate",
      defaultValue = "0",
      description = "Share of new jobs that fail by chance, 0 to 1.")
  private double failureRate;

  @Option(names = "--enforce-budgets", description = "Refuse jobs that name no budget.")
  private boolean enforceBudgets;

  @Option(names = "--fault", paramLabel = "TEXT", description = "A fault on the wire; see below.")
  private List<String> faults = new ArrayList<>();

  @Option(names = "--job-fault", paramLabel = "TEXT", description = "A fault of jobs; see below.")
  private List<String> jobFaults = new ArrayList<>();

  @Override
  public Integer call() throws InterruptedException {
    CountDownLatch stopped = new CountDownLatch(1);
    try (Sandbox sandbox = open()) {
      Thread hook =
          new Thread(
              () -> {
                sandbox.close();
                stopped.countDown();
              });
      Runtime.getRuntime().addShutdownHook(hook);
      stopped.await();
    }
    return 0;
  }

  /** Starts the sandbox and says where it is. */
  Sandbox open() {
    SandboxBuilder builder =
        Sandbox.builder()
            .host(host)
            .port(port)
            .clockSpeed(speed)
            .world(world)
            .settlement(settlement)
            .failureRate(failureRate)
            .budgetsEnforced(enforceBudgets);
    if (seed != null) {
      builder.seed(seed);
    }
    if (jobs != null) {
      builder.jobs(jobs);
    }
    if (data != null) {
      builder.data(data);
    }
    Sandbox sandbox = builder.start();
    try {
      faults.forEach(sandbox.faults()::add);
      jobFaults.forEach(sandbox.faults()::addJobFault);
    } catch (IllegalArgumentException e) {
      sandbox.close();
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println("UP42 sandbox at " + sandbox.url());
    out.println("  username " + sandbox.credentials().username());
    out.println("  password " + sandbox.credentials().password());
    out.println("  " + sandbox.jobs() + " jobs, " + sandbox.ledger().available() + " credits");
    out.println("  state and faults: " + sandbox.url() + "/_sandbox/");
    out.flush();
    return sandbox;
  }
}
