package swath;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What users may name is written down with its members: who adds, changes or takes away a public
 * member changes the list too. {@code swath.internal} and what lies beneath the sandbox are no API.
 * The list is written anew by {@code mvn test -Dtest=PublicApiTest -Dswath.write=true}.
 */
class PublicApiTest {
  private static final Path LIST = Path.of("src", "test", "resources", "public-api.txt");

  @Test
  void publicApiIsTheOneOnTheList() throws IOException {
    List<String> found = new ArrayList<>();
    new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("swath")
            .stream()
            .filter(type -> isApi(type.getPackageName()))
            .map(JavaClass::reflect)
            .filter(PublicApiTest::isVisible)
            .sorted((a, b) -> a.getName().compareTo(b.getName()))
            .forEach(type -> describe(type, found));
    if (Boolean.getBoolean("swath.write")) {
      Files.write(LIST, found);
    }
    assertThat(found).isEqualTo(Files.readAllLines(LIST));
  }

  private static boolean isApi(String name) {
    return !name.startsWith("swath.internal") && !name.startsWith("swath.sandbox.");
  }

  private static boolean isVisible(Class<?> type) {
    return Modifier.isPublic(type.getModifiers())
        && !type.isSynthetic()
        && !type.getSimpleName().startsWith("Jte") // generated
        && (type.getEnclosingClass() == null || isVisible(type.getEnclosingClass()));
  }

  private static void describe(Class<?> type, List<String> lines) {
    lines.add(heading(type));
    members(type)
        .filter(PublicApiTest::isVisible)
        .map(PublicApiTest::signature)
        .distinct()
        .sorted()
        .forEach(line -> lines.add("  " + line));
  }

  /** A type's own members, and those that it has from classes which users can't name. */
  private static Stream<Member> members(Class<?> type) {
    Stream<Member> own =
        Stream.of(
                type.getDeclaredConstructors(), type.getDeclaredMethods(), type.getDeclaredFields())
            .flatMap(Arrays::stream)
            .map(Member.class::cast);
    Class<?> parent = type.getSuperclass();
    return parent == null || Modifier.isPublic(parent.getModifiers())
        ? own
        : Stream.concat(own, members(parent).filter(member -> member instanceof Method));
  }

  private static boolean isVisible(Member member) {
    int modifiers = member.getModifiers();
    boolean isBridge = member instanceof Method method && method.isBridge();
    return (Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers))
        && !member.isSynthetic()
        && !isBridge;
  }

  private static String heading(Class<?> type) {
    String kind =
        type.isRecord()
            ? "record"
            : type.isEnum() ? "enum" : type.isInterface() ? "interface" : "class";
    Type parent = type.getGenericSuperclass();
    boolean isPlain =
        parent == null || type.isEnum() || type.isRecord() || parent.equals(Object.class);
    String interfaces = names(type.getGenericInterfaces());
    return modifiers(type.getModifiers() & ~Modifier.INTERFACE, type.isInterface())
        + kind
        + " "
        + type.getName()
        + (isPlain ? "" : " extends " + shortened(parent))
        + (interfaces.isEmpty() ? "" : " implements " + interfaces);
  }

  private static String signature(Member member) {
    String start = modifiers(member.getModifiers(), false);
    if (member instanceof Field field) {
      return start + shortened(field.getGenericType()) + " " + field.getName();
    }
    Executable executable = (Executable) member;
    String returned = member instanceof Method m ? shortened(m.getGenericReturnType()) + " " : "";
    String name = member instanceof Method ? member.getName() : simple(member.getDeclaringClass());
    boolean isDeprecated = ((AnnotatedElement) member).isAnnotationPresent(Deprecated.class);
    return (isDeprecated ? "@Deprecated " : "")
        + start
        + returned
        + name
        + "("
        + names(executable.getGenericParameterTypes())
        + ")";
  }

  private static String modifiers(int modifiers, boolean isInterface) {
    int kept = Modifier.PROTECTED | Modifier.STATIC | Modifier.FINAL | Modifier.ABSTRACT;
    String text = Modifier.toString(modifiers & (isInterface ? kept & ~Modifier.ABSTRACT : kept));
    return text.isEmpty() ? "" : text + " ";
  }

  private static String names(Type... types) {
    return Arrays.stream(types).map(PublicApiTest::shortened).collect(Collectors.joining(", "));
  }

  private static String simple(Class<?> type) {
    return type.getSimpleName();
  }

  // java.util.List<swath.Job> reads as List<swath.Job>; our own names stay whole.
  private static String shortened(Type type) {
    return type.getTypeName().replaceAll("(?<![\\w.])(?!swath\\.)(?:[a-z]\\w*\\.)+(?=[A-Z])", "");
  }
}
