package swath.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import swath.kernel.InstallException;

/**
 * The entry point of {@code java -jar swath.jar}. Exit codes: 0 done, 1 failed with a sentence on
 * standard error, 2 a command line that cannot be understood.
 */
@Command(
    name = "swath",
    description = "UP42's processing in Java notebooks.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {KernelCommand.class})
public final class Main implements Runnable {
  @Spec
  private @SuppressWarnings("NullAway.Init") CommandSpec spec;

  private Main() {}

  /** Runs one command and exits with its code. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> {
              if (!(failure instanceof InstallException)) {
                throw failure;
              }
              command.getErr().println(failure.getMessage());
              return 1;
            });
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command?");
  }

  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"swath " + (version == null ? "(built from source)" : version)};
    }
  }
}
