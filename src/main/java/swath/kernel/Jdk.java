package swath.kernel;

import java.nio.file.Files;
import java.nio.file.Path;
import swath.error.InstallException;

/** The Java that runs this, which will run the kernel too. */
record Jdk(Path home) {
  /** Refuses a runtime without JShell and compiler. */
  static Jdk running() {
    Path home = Path.of(System.getProperty("java.home"));
    ModuleLayer boot = ModuleLayer.boot();
    if (boot.findModule("jdk.jshell").isEmpty() || boot.findModule("jdk.compiler").isEmpty()) {
      throw new InstallException(
          "This Java ("
              + home
              + ") is only a runtime (JRE), without the compiler that a Java kernel needs: install a"
              + " JDK of 17 or newer (on Debian: apt install openjdk-17-jdk-headless) and run this"
              + " with its java.");
    }
    return new Jdk(home);
  }

  Path java() {
    Path windows = home.resolve("bin/java.exe");
    return Files.exists(windows) ? windows : home.resolve("bin/java");
  }

  /** Version and build, by which an archive of classes belongs to one Java only. */
  String version() {
    return System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version");
  }
}
