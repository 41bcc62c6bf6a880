package swath.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import swath.kernel.KernelInstaller;
import swath.kernel.KernelKind;

/** {@code kernel install} and {@code kernel uninstall}. */
@Command(
    name = "kernel",
    description = "Installs the Java (UP42) kernel into a Jupyter, or removes it.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class KernelCommand implements Runnable {
  @Spec
  private @SuppressWarnings("NullAway.Init") CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "install or uninstall?");
  }

  @Command(name = "install", description = "Installs the kernel.", mixinStandardHelpOptions = true)
  void install(
      @Mixin Target target,
      @Option(
              names = "--kernel-jar",
              paramLabel = "FILE",
              description =
                  "The kernel's jar; else jjava.jar is looked for under the prefix and in Jupyter's"
                      + " paths, IJava's in the folder kernels beside this jar.")
          @Nullable Path kernelJar) {
    spec.commandLine().getOut().println(target.installer().install(target.kernel, kernelJar));
  }

  @Command(name = "uninstall", description = "Removes it.", mixinStandardHelpOptions = true)
  void uninstall(@Mixin Target target) {
    spec.commandLine().getOut().println(target.installer().uninstall(target.kernel));
  }

  /** Which kernel, and where. */
  static final class Target {
    @ArgGroup(multiplicity = "1")
    private @SuppressWarnings("NullAway.Init") Place place;

    @Option(
        names = "--kernel",
        paramLabel = "KERNEL",
        defaultValue = "jjava",
        description = "jjava (the default) or ijava.")
    private KernelKind kernel = KernelKind.JJAVA;

    KernelInstaller installer() {
      Path prefix = place.prefix;
      return prefix == null ? KernelInstaller.forUser() : KernelInstaller.under(prefix);
    }
  }

  /** One of the two places. */
  static final class Place {
    @Option(names = "--user", description = "Into the Jupyter of the user who runs this.")
    private boolean user;

    @Option(
        names = "--prefix",
        paramLabel = "DIR",
        description = "Into the Jupyter under this directory, such as a virtual environment.")
    private @Nullable Path prefix;
  }
}
