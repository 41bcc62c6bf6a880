package swath;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import swath.error.CallInterruptedException;
import swath.error.NotFoundException;
import swath.error.Up42Exception;
import swath.internal.paging.Listing;
import swath.internal.session.SessionScope;
import swath.processing.Price;
import swath.processing.ProcessDescription;
import swath.processing.ProcessingApi;
import swath.table.TableName;
import swath.table.ValueTables;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.Table;

/**
 * What can be run, as UP42 described it when it was asked. Immutable.
 *
 * <pre>{@code
 * up42.processes().find("pansharpening").map(ProcessDescription::prices);
 * up42.processes().isEulaAccepted("pansharpening");
 * }</pre>
 */
public final class Processes extends AbstractList<ProcessDescription> {
  private final List<ProcessDescription> processes;
  private final Map<String, Boolean> eulas;
  private final boolean isSandbox;

  private Processes(
      List<ProcessDescription> processes, Map<String, Boolean> eulas, boolean isSandbox) {
    this.processes = List.copyOf(processes);
    this.eulas = Map.copyOf(eulas);
    this.isSandbox = isSandbox;
  }

  static Processes ask(SessionScope scope) {
    ProcessingApi api = scope.shared().api();
    boolean isSandbox = scope.shared().isSandbox();
    Listing<ProcessDescription> listing = api.processPages().listing();
    List<ProcessDescription> listed = listing.toList(ProcessDescription::json);
    listing.throwIfIncomplete(new Processes(listed, Map.of(), isSandbox), listed.size());
    List<ProcessDescription> processes =
        listed.stream().map(process -> whole(api, process)).toList();
    Map<String, Boolean> eulas = new HashMap<>();
    for (ProcessDescription process : processes) {
      process.eulaId().ifPresent(id -> eulas.computeIfAbsent(id, eula -> accepted(api, eula)));
    }
    eulas.values().removeIf(accepted -> accepted == null);
    return new Processes(processes, eulas, isSandbox);
  }

  // A list holds summaries, by OGC's standard: the rest is asked for.
  private static ProcessDescription whole(ProcessingApi api, ProcessDescription process) {
    boolean isSummary = process.inputs().isMissingNode() || process.eulaId().isEmpty();
    boolean hasId = process.json().path("id").isTextual();
    if (!isSummary || !hasId) {
      return process;
    }
    try {
      return api.process(process.id());
    } catch (NotFoundException e) {
      return process;
    }
  }

  private static Boolean accepted(ProcessingApi api, String eulaId) {
    try {
      return api.eula(eulaId).accepted();
    } catch (CallInterruptedException e) {
      throw e;
    } catch (Up42Exception e) {
      return false; // unreadable licences can't be called accepted
    }
  }

  @Override
  public ProcessDescription get(int index) {
    return processes.get(index);
  }

  @Override
  public int size() {
    return processes.size();
  }

  /** The process of that id, if there is one. */
  public Optional<ProcessDescription> find(String processId) {
    return processes.stream()
        .filter(process -> process.json().path("id").asText().equals(processId))
        .findFirst();
  }

  /** Whether the process's EULA is accepted; so it is where there is none. */
  public boolean isEulaAccepted(String processId) {
    return find(processId).map(this::isEulaAccepted).orElse(true);
  }

  private boolean isEulaAccepted(ProcessDescription process) {
    return process.eulaId().map(eula -> eulas.getOrDefault(eula, false)).orElse(true);
  }

  /** As a Tablesaw table; its last column tells whether the EULA is accepted. */
  public Table table() {
    BooleanColumn accepted = BooleanColumn.create("eula_accepted");
    processes.forEach(process -> accepted.append(isEulaAccepted(process)));
    return ValueTables.processes(processes, TableName.of("Processes", isSandbox))
        .addColumns(accepted);
  }

  /** Whether they are a sandbox's. */
  public boolean isSandbox() {
    return isSandbox;
  }

  @Override
  public String toString() {
    TextTable table = TextTable.of("!process", "title", "price", "inputs", "EULA");
    for (ProcessDescription process : processes) {
      table.row(
          Text.orDash(process::id),
          Text.orDash(process::title),
          Text.orDash(() -> prices(process)),
          inputs(process),
          Text.orDash(() -> isEulaAccepted(process.id()) ? "accepted" : "not accepted"));
    }
    return Text.number(size()) + " processes" + Text.sandbox(isSandbox) + "\n" + table;
  }

  private static String prices(ProcessDescription process) {
    return process.prices().stream().map(Price::toString).collect(Collectors.joining(", "));
  }

  private static String inputs(ProcessDescription process) {
    List<String> names = new ArrayList<>();
    process.inputs().fieldNames().forEachRemaining(names::add);
    return String.join(", ", names);
  }
}
