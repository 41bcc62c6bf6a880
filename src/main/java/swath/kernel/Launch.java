package swath.kernel;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import swath.internal.code.StartupScript;

/** How a kernel of ours is started: the command line and the environment of its kernelspec. */
final class Launch {
  private final KernelKind kind;
  private final Jdk jdk;
  private final Path folder;
  private final Path start;
  private final @Nullable Path archive;

  Launch(KernelKind kind, Jdk jdk, Path folder, Path start) {
    this(kind, jdk, folder, start, null);
  }

  private Launch(KernelKind kind, Jdk jdk, Path folder, Path start, @Nullable Path archive) {
    this.kind = kind;
    this.jdk = jdk;
    this.folder = folder;
    this.start = start;
    this.archive = archive;
  }

  /** The same with the archive's classes. */
  Launch with(ClassDataArchive classes) {
    return new Launch(kind, jdk, folder, start, classes.file());
  }

  /** The command line in a kernelspec, where Jupyter puts the folder and the connection file. */
  List<String> arguments() {
    List<String> arguments = virtualMachine("{resource_dir}");
    arguments.add("{connection_file}");
    return arguments;
  }

  /** The command line up to the arguments of {@link KernelMain}. */
  List<String> virtualMachine() {
    return virtualMachine(folder.toString());
  }

  private List<String> virtualMachine(String place) {
    List<String> line = new ArrayList<>();
    line.add(jdk.java().toString());
    if (archive != null) {
      line.add("-XX:SharedArchiveFile=" + place + "/" + archive.getFileName());
    }
    // cells are short: the quick compiler halves the time to the first reply
    line.add("-XX:TieredStopAtLevel=1");
    // else a class-data archive that no longer fits speaks up in the first cell
    line.add("-Xlog:disable");
    line.add("-Xlog:all=error:stderr");
    // from Java 25 on it is an error that the archive was made without native access
    line.add("-Xlog:cds*=off:stderr");
    line.add("-Dfile.encoding=UTF-8");
    line.add("--enable-native-access=ALL-UNNAMED");
    line.add("-jar");
    line.add(place + "/" + start.getFileName());
    return line;
  }

  /** What the kernel's environment has beside Jupyter's. */
  Map<String, String> environment() {
    Map<String, String> environment = new TreeMap<>();
    if (kind == KernelKind.IJAVA) {
      environment.put("IJAVA_STARTUP_SCRIPT", StartupScript.text());
    }
    if (needsUtf8()) {
      environment.put("LC_ALL", "C.UTF-8");
    }
    return environment;
  }

  /** Java cannot open its own jar below a folder whose name the locale cannot spell. */
  private boolean needsUtf8() {
    if (System.getProperty("os.name").startsWith("Windows")) {
      return false;
    }
    Charset names = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
    return !names.equals(StandardCharsets.UTF_8)
        || !StandardCharsets.US_ASCII.newEncoder().canEncode(folder.toString());
  }
}
