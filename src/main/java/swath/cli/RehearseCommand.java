package swath.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import swath.Bill;
import swath.error.Up42Exception;
import swath.kernel.NotebookRehearsal;

/** Runs a notebook without paying, and tells what it would cost. */
@Command(
    name = "rehearse",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Runs a whole notebook against a shadow of the account, and writes its bill.",
      "What is read is the account's; each execution is validated and priced by the service,",
      "and answered by a local job. Nothing is executed, no title and no tag is changed.",
      "The kernel is a real one, in a copy of the notebook's folder (without hidden folders).",
      "What else the cells do does happen: files elsewhere, other services, mails.",
      "A cell may run as long as it likes; stop the rehearsal by Ctrl-C.",
      "Swath's makers never ran it against UP42."
    })
final class RehearseCommand implements Callable<Integer> {
  @Spec
  private @SuppressWarnings("NullAway.Init") CommandSpec spec;

  @Parameters(paramLabel = "NOTEBOOK", description = "The notebook's file.")
  private @SuppressWarnings("NullAway.Init") Path notebook;

  @Option(
      names = "--kernel",
      paramLabel = "NAME",
      description = "A kernelspec's name or folder, if not the notebook's own.")
  private @Nullable String kernel;

  @Option(
      names = "--bill",
      paramLabel = "FILE",
      description = "Where the bill is written, if not beside the notebook.")
  private @Nullable Path bill;

  @Override
  public Integer call() throws Exception {
    PrintWriter err = spec.commandLine().getErr();
    try {
      NotebookRehearsal rehearsal = NotebookRehearsal.of(notebook, kernel);
      Path file = bill == null ? rehearsal.usualBill() : bill;
      rehearsal.run(
          file,
          line -> {
            err.println(line);
            err.flush();
          });
      spec.commandLine().getOut().println(Bill.read(file));
      spec.commandLine().getOut().println("Wrote " + file);
      spec.commandLine().getOut().flush();
      return 0;
    } catch (Up42Exception e) {
      err.println(e.getMessage());
      return 1;
    }
  }
}
