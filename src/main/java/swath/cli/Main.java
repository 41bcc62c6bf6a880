package swath.cli;

import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import swath.Up42;
import swath.error.InstallException;

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
    subcommands = {
      SandboxCommand.class,
      KernelCommand.class,
      CheckCommand.class,
      RehearseCommand.class
    })
public final class Main implements Runnable {
  @Spec
  private @SuppressWarnings("NullAway.Init") CommandSpec spec;

  private Main() {}

  /** Runs one command and exits with its code. */
  public static void main(String[] args) {
    if (Stream.of(args).anyMatch(Main::isGarbled)) {
      System.err.println(
          "The locale cannot spell one of the arguments; the same with LC_ALL=C.UTF-8 before it"
              + " works.");
      System.exit(2);
    }
    System.exit(commandLine().execute(args));
  }

  // Java decodes arguments by the locale, and what that lacks is lost
  private static boolean isGarbled(String argument) {
    return argument.indexOf('\uFFFD') >= 0;
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
      return new String[] {"swath " + Up42.version()};
    }
  }
}
