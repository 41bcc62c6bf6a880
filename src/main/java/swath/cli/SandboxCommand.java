package swath.cli;

import java.io.PrintWriter;
import java.net.Inet4Address;
import java.net.NetworkInterface;
import java.net.SocketException;
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
import swath.sandbox.ClassSandbox;
import swath.sandbox.DemoAccount;
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
      names = "--name",
      paramLabel = "NAME",
      description = {
        "What this machine is called, besides its addresses: browsers may then open its page and",
        "clients its control plane by that name. Can be given several times."
      })
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--accounts",
      paramLabel = "NUMBER",
      description = {
        "A sandbox for a class: that many accounts, each with a password and a world of its own.",
        "A notebook connects by: Up42.connect(Sandbox.at(\"http://HOST:PORT\", \"NAME\", \"PASSWORD\"))"
      })
  private @Nullable Integer accounts;

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

  @Option(names = "--images", description = "Images in storage at the beginning, if not 42.")
  private @Nullable Integer images;

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
    AutoCloseable sandbox;
    try {
      sandbox = accounts == null ? open() : openClass(accounts);
    } catch (IllegalStateException | IllegalArgumentException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return 1;
    }
    try (sandbox) {
      Thread hook =
          new Thread(
              () -> {
                close(sandbox);
                stopped.countDown();
              });
      Runtime.getRuntime().addShutdownHook(hook);
      stopped.await();
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return 0;
  }

  private static void close(AutoCloseable sandbox) {
    try {
      sandbox.close();
    } catch (Exception e) {
      System.err.println("The sandbox could not save its world: " + e.getMessage());
    }
  }

  /** Starts a sandbox for a class and prints a sheet for it. */
  ClassSandbox openClass(int number) {
    if (!faults.isEmpty() || !jobFaults.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "A class begins without faults; send them later to /_sandbox/faults?account=NAME.");
    }
    ClassSandbox school = builder().startClass(number);
    PrintWriter out = spec.commandLine().getOut();
    out.println("UP42 sandbox for a class at " + school.url());
    for (String address : addresses(school.url())) {
      out.println("  from other machines: " + address);
    }
    out.println();
    out.println("  account       password");
    for (DemoAccount account : school.accounts()) {
      out.printf("  %-12s  %s%n", account.username(), account.password());
    }
    out.println("  teacher       " + school.teacherPassword());
    out.println();
    String address = addresses(school.url()).stream().findFirst().orElse(school.url());
    DemoAccount first = school.accounts().get(0);
    out.println("A notebook connects by its own account:");
    out.printf(
        "  var up42 = Up42.connect(Sandbox.at(\"%s\", \"%s\", \"%s\"));%n",
        address, first.username(), first.password());
    out.println("The teacher's page (name teacher, password above): " + school.url() + "/");
    out.flush();
    return school;
  }

  /** By which other machines reach it, where it listens at all addresses. */
  private List<String> addresses(String url) {
    if (!host.equals("0.0.0.0") && !host.equals("::")) {
      return List.of();
    }
    try {
      return NetworkInterface.networkInterfaces()
          .flatMap(NetworkInterface::inetAddresses)
          .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
          .map(address -> "http://" + address.getHostAddress() + url.replaceFirst(".*:", ":"))
          .toList();
    } catch (SocketException e) {
      return List.of();
    }
  }

  /** Starts the sandbox and says where it is. */
  Sandbox open() {
    Sandbox sandbox = builder().start();
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

  private SandboxBuilder builder() {
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
    if (images != null) {
      builder.images(images);
    }
    if (data != null) {
      builder.data(data);
    }
    names.forEach(builder::name);
    return builder;
  }
}
