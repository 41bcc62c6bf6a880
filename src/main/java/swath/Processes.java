package swath;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import swath.error.CallInterruptedException;
import swath.error.NotFoundException;
import swath.error.Up42Exception;
import swath.internal.column.TableName;
import swath.internal.session.HeardWords;
import swath.internal.session.SessionScope;
import swath.processing.Price;
import swath.processing.ProcessDescription;
import swath.processing.ProcessingApi;
import swath.stac.StacItem;
import swath.table.ValueTables;
import swath.view.Card;
import swath.view.Grid;
import swath.view.Lenient;
import swath.view.Mark;
import swath.view.Span;
import swath.view.Viewable;
import swath.view.Words;
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
public final class Processes extends AbstractList<ProcessDescription> implements Viewable {
  private static final int LONGEST_TITLE = 40;
  private static final int LONGEST_DESCRIPTION = 60;
  private static final List<Grid.Column> COLUMNS =
      List.of(
          Grid.Column.whole("process"),
          Grid.Column.text("title"),
          Grid.Column.text("price"),
          Grid.Column.whole("EULA"),
          Grid.Column.text("what it does"));

  private final List<ProcessDescription> processes;
  private final Map<String, Boolean> eulas;
  private final boolean isSandbox;
  private final SessionScope scope;

  private Processes(
      List<ProcessDescription> processes, Map<String, Boolean> eulas, SessionScope scope) {
    this.scope = scope;
    this.processes = List.copyOf(processes);
    this.eulas = Map.copyOf(eulas);
    this.isSandbox = scope.shared().isSandbox();
  }

  static Processes ask(SessionScope scope) {
    ProcessingApi api = scope.shared().api();
    Processes listed =
        api.processPages()
            .read(ProcessDescription::json, all -> new Processes(all, Map.of(), scope));
    List<ProcessDescription> processes =
        listed.stream().map(process -> complete(api, process)).toList();
    scope
        .shared()
        .heard()
        .saw(
            HeardWords.Kind.PROCESS,
            processes.stream().map(process -> Lenient.or("", process::id)).toList());
    Map<String, Boolean> eulas = new HashMap<>();
    for (ProcessDescription process : processes) {
      process.eulaId().ifPresent(id -> eulas.computeIfAbsent(id, eula -> accepted(api, eula)));
    }
    return new Processes(processes, eulas, scope);
  }

  // By OGC's standard a list holds summaries; each description is asked for.
  private static ProcessDescription complete(ProcessingApi api, ProcessDescription process) {
    boolean isSummary = process.inputs().isMissingNode() || process.eulaId().isEmpty();
    if (!isSummary || Lenient.orNull(process::id) == null) {
      return process;
    }
    try {
      return api.process(process.id());
    } catch (NotFoundException e) {
      return process;
    }
  }

  private static boolean accepted(ProcessingApi api, String eulaId) {
    try {
      return api.eula(eulaId).accepted();
    } catch (CallInterruptedException e) {
      throw e;
    } catch (Up42Exception e) {
      return false; // an EULA that can't be read counts as not accepted
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
        .filter(process -> processId.equals(Lenient.orNull(process::id)))
        .findFirst();
  }

  /** Whether the process's EULA is accepted; true for a process without one. */
  public boolean isEulaAccepted(String processId) {
    return find(processId).map(this::isEulaAccepted).orElse(true);
  }

  private boolean isEulaAccepted(ProcessDescription process) {
    return process.eulaId().map(eula -> eulas.getOrDefault(eula, false)).orElse(true);
  }

  /**
   * What can be run on these images: UP42 validates and prices each image with each process, which
   * makes no job and costs nothing. Four questions at a time, with progress; answers are kept for
   * the session.
   *
   * <pre>{@code
   * up42.processes().fitting(up42.images().titled("Port").limit(5).list()).possible();
   * }</pre>
   *
   * @throws swath.error.Up42Exception when these are more than a thousand questions
   * @throws CallInterruptedException when the cell was stopped; what came is kept
   */
  public Fitting fitting(List<StacItem> items) {
    return new FittingSearch(scope, this).of(items);
  }

  /** As {@link #fitting(List)}, of one image. */
  public Fitting fitting(StacItem item) {
    return fitting(List.of(item));
  }

  /** As {@link #fitting(List)}; asks for the images first. */
  public Fitting fitting(ItemSearch images) {
    return fitting(images.list());
  }

  /** As a Tablesaw table; its last column says whether the EULA is accepted. */
  public Table table() {
    BooleanColumn accepted = BooleanColumn.create("eula_accepted");
    processes.forEach(process -> accepted.append(isAccepted(process)));
    return ValueTables.processes(processes, TableName.of("Processes", isSandbox))
        .addColumns(accepted);
  }

  /** Whether they are a sandbox's. */
  public boolean isSandbox() {
    return isSandbox;
  }

  @Override
  public Card view() {
    // All are shown: there are few, and a reader looks for one of them.
    var rows = processes.stream().map(this::row).toList();
    return Card.of("list", Words.count(size(), "process"))
        .block(Grid.of("What can be run", COLUMNS, rows, rows.size()))
        .line(Span.of("One of them, with its inputs:"), Span.code("up42.processes().find(id)"))
        .line(Span.of("To price and run one:"), Span.code("up42.templates()"))
        .asOf(null, isSandbox)
        .build();
  }

  private List<Span> row(ProcessDescription process) {
    return List.of(
        Lenient.code(process::id),
        Span.shortened(Lenient.text(process::title), LONGEST_TITLE),
        Span.of(prices(process)),
        isAccepted(process)
            ? Span.marked(Mark.DONE, "accepted")
            : Span.marked(Mark.FAILED, "not accepted"),
        Span.shortened(Lenient.text(process::description), LONGEST_DESCRIPTION));
  }

  private boolean isAccepted(ProcessDescription process) {
    return Lenient.or(false, () -> isEulaAccepted(process.id()));
  }

  private static String prices(ProcessDescription process) {
    return Lenient.or(List.<Price>of(), process::prices).stream()
        .map(Price::brief)
        .collect(Collectors.joining(", "));
  }

  @Override
  public String toString() {
    return view().text();
  }
}
