package swath.kernel;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.tools.ToolProvider;

/** Copies of Swath's jar in which displays fail as soon as they are asked for. */
final class BrokenJar {
  private static final String SOURCE =
      """
      package swath.notebook;
      public final class Displays {
        public static java.util.List<Class<?>> types() { throw new %s("broken"); }
        public static MimeBundle of(Object value) { throw new %1$s("broken"); }
      }
      """;

  private BrokenJar() {}

  /** A copy in {@code folder} whose displays throw this error. */
  static Path make(Path folder, String error) throws IOException {
    Path source = folder.resolve("Displays.java");
    Files.writeString(source, SOURCE.formatted(error));
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-cp",
                Prerequisites.jar().toString(),
                "-proc:none",
                "-d",
                folder.toString(),
                source.toString());
    if (code != 0) {
      throw new IOException("javac: " + code);
    }
    Path jar = Files.copy(Prerequisites.jar(), folder.resolve("swath.jar"));
    try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of())) {
      String displays = "swath/notebook/Displays.class";
      Files.delete(zip.getPath(displays));
      Files.copy(folder.resolve(displays), zip.getPath(displays));
    }
    return jar;
  }
}
