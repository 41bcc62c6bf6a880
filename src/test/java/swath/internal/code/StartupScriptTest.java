package swath.internal.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.function.Predicate;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import org.junit.jupiter.api.Test;
import swath.error.Up42Exception;

class StartupScriptTest {
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("swath");

  @Test
  void everyImportCompiles() {
    try (JShell shell = JShell.builder().executionEngine("local").build()) {
      shell.addToClasspath(System.getProperty("java.class.path"));
      assertThat(StartupScript.imports())
          .isNotEmpty()
          .allSatisfy(
              line -> assertThat(shell.eval(line)).isNotEmpty().allMatch(StartupScriptTest::valid));
    }
  }

  private static boolean valid(SnippetEvent event) {
    return event.status() == Snippet.Status.VALID;
  }

  @Test
  void importsAllExceptionsByOneLine() {
    List<JavaClass> exceptions =
        OURS.stream()
            .filter(type -> type.isAssignableTo(Throwable.class))
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .toList();
    assertThat(exceptions)
        .hasSizeGreaterThan(10)
        .allMatch(type -> type.getPackageName().equals("swath.error"))
        .allMatch(type -> type.isAssignableTo(Up42Exception.class));
    assertThat(StartupScript.imports()).contains("import swath.error.*;");
  }

  @Test
  void whatIsNoImportIsOneCallOfIJavas() {
    assertThat(
            StartupScript.text().lines().filter(Predicate.not(StartupScript.imports()::contains)))
        .containsExactly("swath.kernel.IJavaExtension.install(getKernelInstance());");
  }
}
