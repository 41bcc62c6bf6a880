package swath.internal.code;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Optional;
import jdk.jshell.JShell;
import jdk.jshell.VarSnippet;

/**
 * Reads what the variables of a kernel's cells hold, without running anything: JShell keeps each in
 * a static field of a class that is named after its snippet. To be called on the thread that
 * evaluates the cells.
 */
public final class ShellVariables {
  private static final String CLASS = "REPL.$JShell$";
  // JShell compiles a snippet again under a further letter
  private static final List<String> SUFFIXES =
      List.of("", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K");

  private ShellVariables() {}

  /** What the variable holds; empty if there is none, if it is null, or if it can't be read. */
  public static Optional<Object> value(JShell shell, String name) {
    return shell
        .variables()
        .filter(variable -> variable.name().equals(name))
        .reduce((earlier, later) -> later)
        .flatMap(ShellVariables::value);
  }

  private static Optional<Object> value(VarSnippet variable) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    Optional<Object> value = Optional.empty();
    for (String suffix : SUFFIXES) {
      try {
        Field field =
            Class.forName(CLASS + variable.id() + suffix, false, loader).getField(variable.name());
        value = Optional.ofNullable(field.get(null));
      } catch (ReflectiveOperationException | LinkageError absent) {
        return value;
      }
    }
    return value;
  }
}
