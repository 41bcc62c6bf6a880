package swath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import swath.error.CallInterruptedException;
import swath.error.Up42Exception;
import swath.processing.ProcessDescription;
import swath.report.DurationStats;
import swath.sandbox.Fault;
import swath.stac.StacItem;
import tech.tablesaw.api.Table;

/** What can be run on images, against the sandbox's rules and prices. */
class FittingTest {
  @RegisterExtension static final SandboxFixture FIXTURE = SandboxFixture.seeded();

  private final Up42 up42 = FIXTURE.up42();
  private final Processes processes = up42.processes();

  @Test
  void rowsHaveUp42sPriceOrItsWords() {
    StacItem port = up42.images().titled("Felixstowe").list().get(0);
    Fitting fitting = processes.fitting(port);
    assertThat(fitting).hasSize(processes.size());
    for (Fitting.Row row : fitting) {
      JobTemplate template =
          row.processId().contains("simularity") || row.processId().endsWith("sandbox")
              ? null
              : up42.templates().single(row.processId(), "Port", port);
      if (template == null) {
        assertThat(row.obstacle()).contains("compares two images");
      } else if (row.isPossible()) {
        assertThat(row.credits()).hasValue(template.cost().credits());
      } else {
        assertThat(template.errors().get(0).message()).isEqualTo(row.obstacle());
      }
    }
    assertThat(fitting.possible())
        .extracting(Fitting.Row::processId)
        .contains("detection-storage-tanks-airbus", "detection-trees-spacept")
        .doesNotContain("pansharpening", "detection-ships-airbus");
  }

  @Test
  void timesAreThoseOfTheAccountsOwnJobs() {
    StacItem port = up42.images().titled("Felixstowe").list().get(0);
    Fitting.Row trees =
        processes.fitting(port).stream()
            .filter(row -> row.processId().equals("detection-trees-spacept"))
            .findFirst()
            .orElseThrow();
    DurationStats own =
        Objects.requireNonNull(
            up42.jobs().timeline().report().ranByProcess().get("detection-trees-spacept"));
    assertThat(trees.ran()).isEqualTo(own);
    assertThat(trees.likely()).hasValue(own.median());
  }

  @Test
  void makesNoJobAndCostsNothing() {
    int before = up42.jobs().list().size();
    assertThat(processes.fitting(up42.images().limit(2))).isNotEmpty();
    assertThat(up42.jobs().list()).hasSize(before);
    assertThat(SandboxFixture.requests(up42, "/execution")).isZero();
  }

  @Test
  void answersAreKeptForTheSessionAndByProduct() {
    List<StacItem> ofOneProduct =
        up42.images().list().stream()
            .filter(item -> item.tags().contains("phr-display"))
            .limit(6)
            .toList();
    assertThat(ofOneProduct).hasSize(6);
    assertThat(processes.fitting(ofOneProduct)).isNotEmpty();
    long asked = SandboxFixture.requests(up42, "/validation");
    int questions = 6 * (processes.size() - 3);
    assertThat(asked).isPositive().isLessThan(questions);
    assertThat(processes.fitting(ofOneProduct)).hasSize(6 * processes.size());
    assertThat(SandboxFixture.requests(up42, "/validation")).isEqualTo(asked);
  }

  @Test
  void tableAndFaceSayTheSame() {
    Fitting fitting = processes.fitting(up42.images().titled("Felixstowe").list().get(0));
    Table table = fitting.table();
    assertThat(table.columnNames())
        .containsExactly("item", "title", "process", "credits", "seconds", "jobs", "obstacle");
    assertThat(table.rowCount()).isEqualTo(fitting.size());
    assertThat(table.intColumn("credits").countMissing())
        .isEqualTo((int) fitting.stream().filter(row -> !row.isPossible()).count());
    assertThat(fitting.toString())
        .contains("What can be run: " + fitting.possible().size() + " of " + fitting.size())
        .contains("Nothing was spent");
  }

  @Test
  void missingEulasAreObstacles() {
    Fitting fitting = processes.fitting(up42.images().limit(1));
    for (Fitting.Row row : fitting) {
      if (!processes.isEulaAccepted(row.processId())) {
        assertThat(row.obstacle()).contains("EULA");
      }
    }
    assertThat(fitting).anyMatch(row -> row.obstacle().contains("EULA"));
  }

  @Test
  void anEulaThatIsAcceptedAndAServiceThatAnswersAgainAreAskedAgain() {
    try (SandboxFixture own = SandboxFixture.jobs(0)) {
      Up42 session = own.up42();
      StacItem image =
          session.images().list().stream()
              .filter(one -> one.tags().contains("phr-display"))
              .findFirst()
              .orElseThrow();
      assertThat(row(session, image, "detection-aircraft-oi").obstacle()).contains("EULA");
      own.sandbox().acceptEula("detection-aircraft-oi");
      assertThat(row(session, image, "detection-aircraft-oi").isPossible()).isTrue();

      StacItem other =
          session.images().list().stream()
              .filter(one -> one.tags().contains("pneo-display"))
              .findFirst()
              .orElseThrow();
      own.sandbox()
          .faults()
          .add(
              Fault.status(500)
                  .on("POST /v2/processing/processes/{processId}/validation")
                  .times(400));
      assertThat(row(session, other, "detection-trees-spacept").isPossible()).isFalse();
      own.sandbox().faults().clear();
      assertThat(row(session, other, "detection-trees-spacept").isPossible()).isTrue();
    }
  }

  private static Fitting.Row row(Up42 session, StacItem image, String process) {
    return session.processes().fitting(image).stream()
        .filter(row -> row.processId().equals(process))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void tooManyQuestionsAreRefusedWithHowManyAreNot() {
    List<StacItem> many = Collections.nCopies(200, up42.images().limit(1).list().get(0));
    assertThatThrownBy(() -> processes.fitting(many))
        .isInstanceOf(Up42Exception.class)
        .hasMessageContaining("limit(" + 1_000 / processes.size() + ")");
  }

  @Test
  void noImagesFitNothing() {
    assertThat(processes.fitting(List.of())).isEmpty();
    assertThat(processes.fitting(List.of()).toString()).contains("0 of 0");
  }

  @Test
  void anInterruptEndsItAndTheNextCallGoesOn() {
    List<StacItem> images = List.copyOf(up42.images().limit(3).list());
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> processes.fitting(images))
        .isInstanceOf(CallInterruptedException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(processes.fitting(images)).hasSize(3 * processes.size());
  }

  @Test
  void processesAreThoseOfTheList() {
    assertThat(processes.fitting(up42.images().limit(1)))
        .extracting(Fitting.Row::processId)
        .containsExactlyElementsOf(processes.stream().map(ProcessDescription::id).toList());
  }
}
