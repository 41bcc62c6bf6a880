package swath.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import swath.internal.code.StartupScript;
import swath.sandbox.ClassSandbox;
import swath.sandbox.DemoAccount;
import swath.sandbox.Sandbox;

/** What holds in each real kernel that was installed by this project. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class KernelContract {
  private static final String TABLE =
      "Table.create(\"t\", StringColumn.create(\"name\", \"Füße\"))";

  private static final String MAY_SPEND = "swath.host.Host.current().refusal().orElse(\"may\")";
  private static final String JOBS = "up42.jobs().stream().count()";

  private final KernelKind kind;
  private final String shell;
  private KernelClient kernel;

  /**
   * @param shell an expression that gives the kernel's JShell to a cell
   */
  KernelContract(KernelKind kind, String shell) {
    this.kind = kind;
    this.shell = shell;
  }

  @BeforeAll
  void start() throws Exception {
    kernel = KernelClient.start(Prerequisites.kernelspec(kind), Map.of());
  }

  @AfterAll
  void close() throws Exception {
    if (kernel != null) {
      kernel.close();
    }
  }

  /** Starts the kernel as it comes from its makers, with this jar of Swath's by its environment. */
  abstract KernelClient startStock(Path swath) throws Exception;

  @Test
  void stockKernelTakesTheJarByItsEnvironment() throws Exception {
    try (KernelClient stock = startStock(Prerequisites.jar())) {
      assertThat(stock.execute(TABLE).result().orElseThrow().has("text/html")).isTrue();
      assertThat(stock.execute("JobStatus.of(\"running\").word()").text()).isEqualTo("running");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"NoClassDefFoundError", "StackOverflowError"})
  void errorInTheInstallationLeavesAKernel(String error, @TempDir Path folder) throws Exception {
    try (KernelClient stock = startStock(BrokenJar.make(folder, error))) {
      assertThat(stock.execute("1 + 1").text()).isEqualTo("2");
      assertThat(stock.execute(TABLE).text()).contains("name");
    }
  }

  @Test
  void firstCellHasTheImportsAndNoVariables() throws Exception {
    try (KernelClient fresh = KernelClient.start(Prerequisites.kernelspec(kind), Map.of())) {
      String cell =
          shell + ".imports().map(i -> i.source().strip()).collect(Collectors.joining(\"\\n\"))";
      assertThat(fresh.execute(cell).text().lines()).containsAll(StartupScript.imports());
      // JShell keeps the value of an expression under a name with a dollar
      String variables = shell + ".variables().filter(v -> !v.name().startsWith(\"$\")).count()";
      assertThat(fresh.execute(variables).text()).isEqualTo("0");
    }
  }

  @Test
  void tableHasHtmlAndText() throws Exception {
    JsonNode data = kernel.execute(TABLE).result().orElseThrow();
    assertThat(data.get("text/html").asText()).contains("<table", "Füße");
    assertThat(data.get("text/plain").asText()).contains("Füße");
  }

  @Test
  void chartIsAPicture() throws Exception {
    JsonNode data =
        kernel
            .execute("org.jfree.chart.ChartFactory.createBarChart(\"T\", \"x\", \"y\", null)")
            .result()
            .orElseThrow();
    byte[] png = Base64.getDecoder().decode(data.get("image/png").asText());
    assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isGreaterThan(100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NoClassDefFoundError", "StackOverflowError"})
  void errorInAFaceBecomesText(String error) throws Exception {
    String type = "Broken" + error;
    kernel.execute(
        "class %s extends Table { %1$s() { super(\"x\"); } public String name() { throw new %s(); } }"
            .formatted(type, error));
    assertThat(kernel.execute("new " + type + "()").text()).contains(error);
    assertThat(kernel.execute("1 + 1").text()).isEqualTo("2");
  }

  @Test
  void framesReplaceEachOther() throws Exception {
    Execution cell =
        kernel.execute(
            "try (var live = swath.host.Host.current().live()) {"
                + " live.frame(\"one\", true); live.frame(\"two\", true); }");
    assertThat(cell.frames()).extracting(Execution::text).containsExactly("one", "two");
    assertThat(cell.frames())
        .extracting(Connection.Message::type)
        .containsExactly("display_data", "update_display_data");
    assertThat(cell.frames()).extracting(Execution::displayId).doesNotContain("");
    assertThat(cell.frames().stream().map(Execution::displayId).distinct()).hasSize(1);
  }

  @Test
  void passwordIsAskedFor() throws Exception {
    String cell =
        "swath.host.Host.current().password(\"Password: \").map(String::new).orElse(\"nobody\")";
    assertThat(kernel.execute(cell, "Füße 1").text()).isEqualTo("Füße 1");
  }

  @Test
  void noPasswordIsAskedForWhereNobodyAnswers() throws Exception {
    String cell =
        "swath.host.Host.current().password(\"Password: \").map(String::new).orElse(\"nobody\")";
    assertThat(kernel.execute(cell).text()).isEqualTo("nobody");
  }

  @ParameterizedTest
  @ValueSource(strings = {"throw new IllegalStateException(\"no\");", "int x = \"no\";", "class {"})
  void cellsSentTogetherWithAFailingOneAreAborted(String failing) throws Exception {
    for (int round = 0; round < 20; round++) {
      Execution failed = kernel.send(failing);
      Execution second = kernel.send("2 + 2");
      Execution third = kernel.send(MAY_SPEND);
      failed.await(Duration.ofSeconds(20));
      second.await(Duration.ofSeconds(20));
      third.await(Duration.ofSeconds(20));

      assertThat(failed.status()).isEqualTo("error");
      assertThat(second.status()).isEqualTo("aborted");
      assertThat(third.status()).isEqualTo("aborted");
      assertThat(second.published()).isNotEmpty().allMatch(m -> m.type().equals("status"));
      assertThat(kernel.execute("2 + 2").text()).isEqualTo("4");
      assertThat(kernel.execute(MAY_SPEND).text()).isEqualTo("may");
    }
  }

  @Test
  void cellsRunOnWhereTheFrontEndWantsThemTo() throws Exception {
    Execution failed = kernel.sendGoingOn("throw new IllegalStateException();");
    Execution after = kernel.sendGoingOn("2 + 2");
    failed.await(Duration.ofSeconds(20));
    assertThat(after.await(Duration.ofSeconds(20)).text()).isEqualTo("4");
  }

  @Test
  void questionBehindAFailedCellAbortsNoLaterOne() throws Exception {
    Execution failed = kernel.send("throw new IllegalStateException();");
    Execution question = kernel.ask("inspect_request", position("Up42|"));
    failed.await(Duration.ofSeconds(20));
    question.reply(Duration.ofSeconds(20));
    assertThat(kernel.execute("2 + 2").text()).isEqualTo("4");
  }

  @Test
  void cellSentWhileAnotherIsInterruptedIsAborted() throws Exception {
    // one statement: an interrupt that falls between two is lost
    Execution waiting = kernel.send("{ System.out.println(\"began\"); Thread.sleep(20_000); }");
    Execution spending = kernel.send(MAY_SPEND);
    while (waiting.published("stream").isEmpty()) {
      Thread.onSpinWait();
    }
    kernel.interrupt().reply(Duration.ofSeconds(5));
    waiting.await(Duration.ofSeconds(5));
    spending.await(Duration.ofSeconds(5));

    assertThat(waiting.status()).isEqualTo("error");
    assertThat(spending.status()).isEqualTo("aborted");
    assertThat(kernel.execute(MAY_SPEND).text()).isEqualTo("may");
  }

  @ParameterizedTest
  @ValueSource(strings = {"int x = \"text\";", "List.of(1, 2", "up42.jobs().tabel()"})
  void brokenCellSpendsNothing(String broken) throws Exception {
    withTemplate(kernel);
    String jobs = kernel.execute(JOBS).text();

    Execution refused = kernel.execute("template.execute();\n" + broken);

    assertThat(refused.status()).isEqualTo("error");
    assertThat(refused.error())
        .startsWith("CompileError: Nothing was run, so nothing was spent: line 2 does not compile");
    assertThat(refused.published("error")).hasSize(1);
    assertThat(refused.reply(Duration.ZERO).content().path("traceback").toString())
        .contains("line 2 does not compile", broken.replace("\"", "\\\""), "^");
    assertThat(refused.published("execute_input")).hasSize(1);
    assertThat(kernel.execute(JOBS).text()).isEqualTo(jobs);
    assertThat(kernel.execute("template.execute().id().length()").text()).isEqualTo("36");
    assertThat(kernel.execute(JOBS).text()).isNotEqualTo(jobs);
  }

  @Test
  void refusedCellHasANumber() throws Exception {
    int before = Integer.parseInt(count(kernel.execute("1")));
    assertThat(count(kernel.execute("template.execute(); int x = \"text\";")))
        .isEqualTo(String.valueOf(before + 1));
    assertThat(count(kernel.execute("1"))).isEqualTo(String.valueOf(before + 2));
  }

  private static String count(Execution cell) throws Exception {
    return cell.reply(Duration.ofSeconds(1)).content().path("execution_count").asText();
  }

  @Test
  void cellsSentTogetherWithARefusedOneAreAborted() throws Exception {
    Execution refused = kernel.send("template.execute();\nint x = \"text\";");
    Execution spending = kernel.send(MAY_SPEND);
    refused.await(Duration.ofSeconds(20));
    spending.await(Duration.ofSeconds(20));

    assertThat(spending.status()).isEqualTo("aborted");
  }

  @ParameterizedTest
  @ValueSource(strings = {"StackOverflowError", "NoClassDefFoundError"})
  void errorOfARendererIsARedCell(String error) throws Exception {
    String type = "Face" + error;
    kernel.execute(
        "class %s implements swath.view.Viewable { public swath.view.Card view() { throw new %s(); }"
                .formatted(type, error)
            + " public String toString() { throw new "
            + error
            + "(); } }");
    Execution shown = kernel.execute("System.out.print(\"\" + new " + type + "())");
    assertThat(shown.status()).isEqualTo("error");
    assertThat(kernel.execute("2 + 2").text()).isEqualTo("4");
  }

  @Test
  void errorOfOursIsACardWithItsLine() throws Exception {
    withTemplate(kernel);
    Execution failed =
        kernel.execute("int a = 1;\n\nup42.job(\"00000000-0000-0000-0000-000000000000\").status()");
    String html = Execution.data(failed.published("display_data").get(0), "text/html");
    assertThat(html).contains("NotFoundException", "In line 3:", "<details", "for developers");
    String text = Execution.text(failed.published("display_data").get(0));
    assertThat(text).contains("NotFoundException", "line 3").doesNotContain("at swath.");
    JsonNode error = failed.published("error").get(0).content();
    assertThat(error.get("ename").asText()).isEqualTo("NotFoundException");
    assertThat(error.get("traceback")).hasSize(1);
    assertThat(count(failed)).isNotEqualTo("0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "up42.jobs().tabel()|There is no method tabel() in Jobs. Did you mean table()?",
        "up42.jbs|There is no jbs in Up42. Did you mean jobs()?",
        "itme.id()|There is no variable itme. Did you mean item?",
        "DateTimeFormatter.ISO_DATE|DateTimeFormatter is not imported. Put this before it: import java.time.format.DateTimeFormatter;",
        "Upp42.sandbox()|There is no class Upp42. Did you mean Up42?",
        "up42.jobs().limit(\"a\")|Here must be a value of type long, and this is of type String. A number has no quotes.",
        "up42.jobs().status(5)|status was given (int), but there is: status(JobStatus...), status(String...).",
      })
  void compileErrorSaysWhatCouldBeMeant(String cell, String sentence) throws Exception {
    withTemplate(kernel);
    Execution failed = kernel.execute("int before = 1;\n" + cell);
    assertThat(failed.error()).isEqualTo("CompileError: " + sentence);
    assertThat(Execution.text(failed.published("display_data").get(0))).contains("line 2");
  }

  @Test
  void forgottenSessionIsNamed() throws Exception {
    try (KernelClient fresh = KernelClient.start(Prerequisites.kernelspec(kind), Map.of())) {
      assertThat(fresh.execute("up42.jobs().table()").error())
          .contains("There is no session yet: connect first", "Up42.sandbox()");
    }
  }

  @Test
  void variableOfAFailedCellIsNamed() throws Exception {
    withTemplate(kernel);
    kernel.execute("Job lost = up42.job(\"nonsense\").refresh();");
    assertThat(kernel.execute("lost.track()").error())
        .contains(
            "lost is null: the cell that sets it failed, or set nothing. Run that cell again.");
    assertThat(kernel.execute("up42.jobs().using(lost == null ? null : item)").error())
        .contains("null");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "up42.jobs|~Jobs Up42.jobs()",
        "up42.jobs().limit(|)~At most that many jobs",
        "up42.jobs().limit(Math.max(1,|2))~Math.max",
        "up42.jobs().limit(3|)~Jobs Jobs.limit(long jobs)",
        "Up42|~swath.Up42",
        "import java.util.zip.*; |~",
        "var j = up42.jobs(); j.lim|it(3)~Jobs Jobs.limit(long jobs)",
        "String.format(\"a, (\", |1)~String String.format",
        "up42.jobs().workspace(\"x|\")~",
      })
  void inspectionTellsWhatStandsThere(String cell, @Nullable String expected) throws Exception {
    withTemplate(kernel);
    JsonNode reply =
        kernel.ask("inspect_request", position(cell)).reply(Duration.ofSeconds(20)).content();
    assertThat(reply.path("found").asBoolean()).isEqualTo(expected != null);
    if (expected != null) {
      assertThat(reply.path("data").path("text/markdown").asText()).contains(expected);
      assertThat(reply.path("data").path("text/plain").asText()).contains(expected);
    }
  }

  @Test
  void completionHasOurMethodsFirst() throws Exception {
    withTemplate(kernel);
    JsonNode reply =
        kernel
            .ask("complete_request", position("up42.jobs().|"))
            .reply(Duration.ofSeconds(20))
            .content();
    List<String> matches = new ArrayList<>();
    reply.path("matches").forEach(match -> matches.add(match.asText()));
    assertThat(matches)
        .contains("table()", "status(")
        .doesNotContain("wait(", "notify()", "getClass()");
    assertThat(matches.indexOf("equals(")).isGreaterThan(matches.indexOf("timeline()"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "up42.jobs().status(\"SU|\")~successful",
        "up42.jobs().status(\"captured\", \"re|~rejected, released",
        "up42.jobs().process(\"pansh|\")~pansharpening",
        "heard.column(\"cre|\")~credits, created",
        "heard.numberColumn(\"seco|\")~seconds",
        "up42.jobs().table().stringColumn(\"titl|\")~title",
        "System.out.println(\"cre|\")~",
      })
  void completionInQuotesKnowsWhatWasHeard(String cell, @Nullable String expected)
      throws Exception {
    withTemplate(kernel);
    kernel.execute("var heard = up42.jobs().limit(100).table();");
    String requests = kernel.execute("up42.requests().size()").text();
    JsonNode reply =
        kernel.ask("complete_request", position(cell)).reply(Duration.ofSeconds(20)).content();
    List<String> matches = new ArrayList<>();
    reply.path("matches").forEach(match -> matches.add(match.asText()));
    assertThat(String.join(", ", matches)).isEqualTo(expected == null ? "" : expected);
    assertThat(kernel.execute("up42.requests().size()").text()).isEqualTo(requests);
  }

  @Test
  void helpExplainsTheLastError() throws Exception {
    withTemplate(kernel);
    kernel.execute("up42.job(\"nonsense\").refresh()");
    assertThat(kernel.execute("help(\"error\")").text())
        .contains("Exception", "nonsense", "for developers", "at swath.");
    assertThat(kernel.execute("help()").text()).contains("up42.jobs().table()");
  }

  @Test
  void containersOfTheJdkHaveFaces() throws Exception {
    withTemplate(kernel);
    String jobs = "up42.jobs().limit(3).stream()";
    for (String cell : List.of(".toList()", ".toArray(Job[]::new)", ".toArray()")) {
      JsonNode data = kernel.execute(jobs + cell).result().orElseThrow();
      assertThat(data.path("text/html").asText()).as(cell).contains("3 jobs", "<table");
    }
    assertThat(kernel.execute("List.of(item)").result().orElseThrow().has("text/html")).isTrue();
    assertThat(kernel.execute("List.of(1, 2)").text()).isEqualTo("[1, 2]");
    assertThat(kernel.execute("Optional.of(\"x\")").text()).isEqualTo("x");
    assertThat(kernel.execute(jobs).text()).contains(".toList()");
  }

  private static JsonNode position(String cell) {
    int cursor = cell.indexOf('|');
    return JsonNodeFactory.instance
        .objectNode()
        .put("code", cell.substring(0, cursor) + cell.substring(cursor + 1))
        .put("cursor_pos", cursor)
        .put("detail_level", 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "var job = 1;\nvar job = template.execute();\njob.id().length()",
        "int n = 1;\nRunnable buy = () -> System.out.println(template.execute().id() + n);\nn = 2;\n"
            + "buy.run();\n36",
        "import java.util.function.Supplier;\nSupplier<Job> buy = template::execute;\n"
            + "buy.get().id().length()",
        "Job buy() { return pay(); }\nJob pay() { return template.execute(); }\n"
            + "buy().id().length()",
      })
  void unusualCellSpends(String cell) throws Exception {
    withTemplate(kernel);
    assertThat(kernel.execute(cell).text()).isEqualTo("36");
  }

  @Test
  void cellThatCallsWhatSpendsIsChecked() throws Exception {
    withTemplate(kernel);
    kernel.execute("Job order() { return template.execute(); }");
    String jobs = kernel.execute(JOBS).text();
    assertThat(kernel.execute("order();\nint x = \"text\";").error()).contains("line 2");
    assertThat(kernel.execute(JOBS).text()).isEqualTo(jobs);
  }

  @Test
  void cellAfterOneThatThrewMidwayIsCheckedRightly() throws Exception {
    withTemplate(kernel);
    kernel.execute("int early = 1; if (true) throw new IllegalStateException(); int late = 2;");
    assertThat(kernel.execute("template.execute(); int late = \"x\".length(); early + late").text())
        .isEqualTo("2");
    assertThat(kernel.execute("template.execute(); nowhere").error()).contains("line 1");
  }

  @Test
  void firstCellIsCheckedToo() throws Exception {
    try (KernelClient fresh = KernelClient.start(Prerequisites.kernelspec(kind), Map.of())) {
      Execution refused = fresh.execute("new Thread(() -> {}).run();\nint x = \"text\";");
      assertThat(refused.error()).contains("line 2 does not compile");
      assertThat(fresh.execute("new Thread(() -> System.out.println(6 * 7)).run();").printed())
          .contains("42");
    }
  }

  @Test
  void stockKernelIsCheckedFromTheSecondCellOn() throws Exception {
    try (KernelClient stock = startStock(Prerequisites.jar())) {
      withTemplate(stock);
      String jobs = stock.execute(JOBS).text();
      assertThat(stock.execute("template.execute();\nint x = \"text\";").error())
          .contains("line 2 does not compile");
      assertThat(stock.execute(JOBS).text()).isEqualTo(jobs);
      assertThat(stock.execute("template.execute().id().length()").text()).isEqualTo("36");
    }
  }

  @Test
  void checkKnowsWhatTheClassPathMagicBrought() throws Exception {
    Path library =
        Path.of(Assertions.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    kernel.execute("%classpath " + library);
    String cell =
        "new Thread(() -> {}).run();\nvar that = org.assertj.core.api.Assertions.assertThat(6);\n";

    Execution refused = kernel.execute(cell + "int x = that;");

    assertThat(refused.error()).contains("line 3 does not compile");
    assertThat(kernel.execute(cell + "that.isEqualTo(6) == that").text()).isEqualTo("true");
  }

  private static void withTemplate(KernelClient kernel) throws Exception {
    kernel.execute(
        """
        var up42 = Up42.sandbox();
        var item = up42.asset("68567134-27ad-7bd7-4b65-d61adb11fc78").stacItems().get(0);
        var template = up42.templates().detectionTreesSpacept("Trees", item);""");
  }

  /** By the line that the class's sheet has, and nothing else. */
  @Test
  void firstCellConnectsToAClass() throws Exception {
    try (ClassSandbox school = Sandbox.builder().jobs(3).startClass(2);
        KernelClient fresh = KernelClient.start(Prerequisites.kernelspec(kind), Map.of())) {
      DemoAccount account = school.accounts().get(1);
      fresh.execute(
          "var up42 = Up42.connect(Sandbox.at(\"%s\", \"%s\", \"%s\"));"
              .formatted(school.url(), account.username(), account.password()));
      assertThat(fresh.execute("up42.jobs().list().size()").text()).isEqualTo("3");
    }
  }

  @Test
  void endsWithinASecondOfBeingTold() throws Exception {
    try (KernelClient fresh = KernelClient.start(Prerequisites.kernelspec(kind), Map.of())) {
      fresh.execute("var n = 1;");
      assertThat(fresh.shutdown()).isLessThan(Duration.ofSeconds(1));
    }
  }

  @Test
  void printsNothingIntoTheServersTerminal() throws Exception {
    try (KernelClient fresh = KernelClient.start(Prerequisites.kernelspec(kind), Map.of())) {
      fresh.execute(TABLE);
      fresh.shutdown();
      assertThat(fresh.log()).isEmpty();
    }
  }
}
