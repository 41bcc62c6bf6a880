package swath.internal.code;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import swath.internal.help.ApiDocs;

/**
 * The types that a notebook is likely to mean: ours, Tablesaw's, JFreeChart's and the JDK's most
 * used. JShell's own index knows all, but takes seconds to be made.
 */
final class KnownTypes {
  private static final List<String> PACKAGES =
      List.of(
          "java.util",
          "java.nio.file",
          "java.time",
          "java.util.stream",
          "java.util.function",
          "java.io",
          "java.math",
          "java.net",
          "java.text",
          "java.util.concurrent",
          "java.util.regex",
          "java.time.format",
          "java.time.temporal",
          "java.nio.charset",
          "java.awt",
          "swath",
          "swath.error",
          "swath.lesson",
          "swath.processing",
          "swath.stac",
          "swath.sandbox",
          "swath.http",
          "swath.feature",
          "swath.tracking",
          "swath.journal",
          "swath.report",
          "swath.chart",
          "swath.table",
          "swath.map",
          "swath.view",
          "swath.host",
          "tech.tablesaw.api",
          "tech.tablesaw.aggregate",
          "tech.tablesaw.selection",
          "tech.tablesaw.columns",
          "tech.tablesaw.io.csv",
          "tech.tablesaw.joining",
          "org.jfree.chart",
          "org.jfree.chart.plot",
          "com.fasterxml.jackson.databind");
  private static final List<String> OTHERS =
      List.of(
          "Table",
          "StringColumn",
          "DoubleColumn",
          "IntColumn",
          "LongColumn",
          "DateColumn",
          "DateTimeColumn",
          "InstantColumn",
          "BooleanColumn",
          "String",
          "System",
          "Math",
          "Integer",
          "Double",
          "Long",
          "List",
          "Map",
          "Set",
          "Optional",
          "Duration",
          "Instant",
          "LocalDate",
          "ZoneId",
          "Path",
          "Files",
          "Stream",
          "Collectors",
          "IntStream");

  private KnownTypes() {}

  /** The full names of the public types that are called so. */
  static List<String> called(String name) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return PACKAGES.stream()
        .map(room -> room + "." + name)
        .filter(full -> isPublic(full, loader))
        .toList();
  }

  private static boolean isPublic(String full, ClassLoader loader) {
    try {
      return java.lang.reflect.Modifier.isPublic(Class.forName(full, false, loader).getModifiers());
    } catch (ClassNotFoundException | LinkageError absent) {
      return false;
    }
  }

  /** Simple names that somebody may have misspelt. */
  static Set<String> names() {
    Set<String> names = new TreeSet<>(OTHERS);
    Stream.of(ApiDocs.types()).forEach(names::addAll);
    return names;
  }
}
