package swath.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a newcomer sees in the quickstart, in both real kernels, cell by cell. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuickstartIT {
  private static final Path FILE = Prerequisites.base().resolve("notebooks/01-quickstart.ipynb");
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final List<String> STAGES =
      List.of("created", "licensed", "accepted", "running", "successful", "captured");

  /** One run of all cells, by their source. */
  private record Run(List<String> sources, List<Execution> executions, Duration time) {
    Execution cell(String part) {
      return executions.get(
          sources.indexOf(
              sources.stream().filter(s -> s.contains(part)).findFirst().orElseThrow()));
    }

    String html(String part) {
      return cell(part).result().orElseThrow().path("text/html").asText();
    }

    List<Shown> shown() {
      return executions.stream().flatMap(e -> Shown.by(e).stream()).map(Shown::words).toList();
    }
  }

  private final Map<KernelKind, Run> runs = new EnumMap<>(KernelKind.class);

  @BeforeAll
  void run() throws Exception {
    for (KernelKind kind : KernelKind.values()) {
      runs.put(kind, runIn(kind));
    }
  }

  private static Run runIn(KernelKind kind) throws Exception {
    long begin = System.nanoTime();
    List<String> sources = new ArrayList<>();
    List<Execution> executions = new ArrayList<>();
    try (KernelClient kernel = KernelClient.start(Prerequisites.kernelspec(kind), Map.of())) {
      for (Notebook.Cell cell : Notebook.read(FILE).cells()) {
        Execution execution = kernel.execute(cell.source());
        assertThat(execution.status()).as(cell.source()).isEqualTo("ok");
        sources.add(cell.source());
        executions.add(execution);
      }
    }
    return new Run(sources, executions, Duration.ofNanos(System.nanoTime() - begin));
  }

  private Run in(KernelKind kind) {
    return Objects.requireNonNull(runs.get(kind));
  }

  @ParameterizedTest
  @EnumSource
  void takesLessThanAMinute(KernelKind kind) {
    assertThat(in(kind).time).isLessThan(MINUTE);
  }

  @Test
  void saysTheSameInBothKernels() {
    assertThat(in(KernelKind.IJAVA).shown()).isEqualTo(in(KernelKind.JJAVA).shown());
  }

  @ParameterizedTest
  @EnumSource
  void jobsAreATableOfSixtyRows(KernelKind kind) {
    String html = in(kind).html("up42.jobs().table()");
    assertThat(html.split("<tr\\b", -1)).hasSize(2 + 60);
    assertThat(html).contains("60 of 250 rows");
  }

  @ParameterizedTest
  @EnumSource
  void filteredJobsAreCapturedAndTheDearestFirst(KernelKind kind) {
    List<Integer> credits =
        Pattern.compile("\\bcaptured\\s+([\\d,]+)")
            .matcher(in(kind).cell("JobSorting.CREDITS").text())
            .results()
            .map(match -> Integer.valueOf(match.group(1).replace(",", "")))
            .toList();
    assertThat(credits).hasSize(6).isSortedAccordingTo(Comparator.reverseOrder());
  }

  @ParameterizedTest
  @EnumSource
  void progressGoesThroughTheStagesInOnePlace(KernelKind kind) {
    List<Connection.Message> frames = in(kind).cell("job.track()").frames();
    assertThat(frames.stream().map(Execution::displayId).distinct()).hasSize(1);
    assertThat(frames.get(0).type()).isEqualTo("display_data");
    assertThat(frames.subList(1, frames.size()))
        .extracting(Connection.Message::type)
        .containsOnly("update_display_data");
    List<Integer> reached = frames.stream().map(frame -> stages(Execution.text(frame))).toList();
    assertThat(reached).isSorted().contains(STAGES.size());
    assertThat(reached.stream().distinct().count()).isGreaterThanOrEqualTo(3);
  }

  /** How many of the stages a frame says to be over, seen or not, or current. */
  private static int stages(String frame) {
    return (int)
        STAGES.stream()
            .filter(stage -> Stream.of("✓ ", "– ", "● ").anyMatch(m -> frame.contains(m + stage)))
            .count();
  }

  @ParameterizedTest
  @EnumSource
  void chartsAreNotEmpty(KernelKind kind) {
    for (String cell : List.of("job.history()", "up42.jobs().credits()", "byProcess()")) {
      assertThat(Shown.by(in(kind).cell(cell)))
          .as(cell)
          .flatExtracting(Shown::pictures)
          .isNotEmpty()
          .allSatisfy(picture -> assertThat(((Picture) picture).contrast()).isPositive());
    }
  }

  @ParameterizedTest
  @EnumSource
  void oneCommandGivesTheSame(KernelKind kind, @TempDir Path folder) throws IOException {
    List<String> command =
        Prerequisites.lab(
            "--kernel",
            kind.toString(),
            "--run",
            FILE.toString(),
            "--html",
            folder.resolve("out.html").toString());
    Prerequisites.Result run = Prerequisites.run(command, Map.of());
    assertThat(run.code()).as(run.output()).isZero();
    assertThat(Notebook.read(folder.resolve("out.ipynb")).cells())
        .flatExtracting(Notebook.Cell::outputs)
        .extracting(output -> ((Shown) output).words())
        .containsExactlyElementsOf(in(kind).shown());
  }
}
