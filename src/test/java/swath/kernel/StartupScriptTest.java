package swath.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.function.Predicate;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import org.junit.jupiter.api.Test;

class StartupScriptTest {
  private static final JavaClasses OURS =
      new ClassFileImporter().importPackages("swath.http", "swath.tracking");

  @Test
  void everyImportCompiles() {
    try (JShell shell = JShell.builder().executionEngine("local").build()) {
      shell.addToClasspath(System.getProperty("java.class.path"));
      assertThat(StartupScript.imports())
          .allSatisfy(line -> assertThat(shell.eval(line)).allMatch(StartupScriptTest::valid));
    }
  }

  private static boolean valid(SnippetEvent event) {
    return event.status() == Snippet.Status.VALID;
  }

  @Test
  void importsTheExceptionsOfTheNetworkAndOfWaits() {
    List<String> exceptions =
        OURS.stream()
            .filter(type -> type.isAssignableTo(Exception.class))
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .map(JavaClass::getName)
            // becomes ExecutionUnknownException before a user sees it
            .filter(name -> !name.endsWith(".UnknownFateException"))
            .map(name -> "import " + name + ";")
            .toList();
    assertThat(StartupScript.imports()).containsAll(exceptions);
  }

  @Test
  void whatIsNoImportIsOneCallOfIJavas() {
    assertThat(
            StartupScript.text().lines().filter(Predicate.not(StartupScript.imports()::contains)))
        .containsExactly("swath.kernel.IJavaExtension.install(getKernelInstance());");
  }
}
