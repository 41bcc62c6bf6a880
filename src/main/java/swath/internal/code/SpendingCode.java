package swath.internal.code;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import jdk.jshell.MethodSnippet;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;

/**
 * Tells which code can spend, by its words: a method that spends, or the name of something that an
 * earlier cell defined with such a method in it. It errs on the side of "can".
 */
final class SpendingCode {
  private static final Pattern VERB =
      Pattern.compile("\\bexecute(?:Once|Again)?\\b|(?:\\.|::)\\s*run\\b");
  private static final Pattern LATER_CODE = Pattern.compile("->|::|\\{");
  private static final Pattern NOT_A_NAME = Pattern.compile("[^\\p{javaJavaIdentifierPart}]+");

  private SpendingCode() {}

  /** Whether this cell can spend after those declarations. */
  static boolean canSpend(String code, List<ShellState.Declaration> declarations) {
    if (hasVerb(code)) {
      return true;
    }
    Set<String> words = words(code);
    return names(declarations).stream().anyMatch(words::contains);
  }

  /** The names of what can spend when it is used. */
  static Set<String> names(List<ShellState.Declaration> declarations) {
    Set<String> names = new HashSet<>();
    int known;
    // a method may call one that was declared after it
    do {
      known = names.size();
      for (ShellState.Declaration declaration : declarations) {
        if (!names.contains(declaration.name()) && canSpend(declaration, names)) {
          names.add(declaration.name());
        }
      }
    } while (names.size() > known);
    return names;
  }

  private static boolean canSpend(ShellState.Declaration declaration, Set<String> names) {
    String source = declaration.snippet().source();
    boolean isCode =
        declaration.snippet() instanceof MethodSnippet
            || declaration.snippet() instanceof TypeDeclSnippet
            || declaration.snippet() instanceof VarSnippet && LATER_CODE.matcher(source).find();
    if (isCode && hasVerb(source)) {
      return true;
    }
    boolean isNamed = isCode || declaration.snippet() instanceof VarSnippet;
    return isNamed && !names.isEmpty() && words(source).stream().anyMatch(names::contains);
  }

  private static boolean hasVerb(String code) {
    return VERB.matcher(code).find();
  }

  private static Set<String> words(String code) {
    return Set.copyOf(List.of(NOT_A_NAME.split(code)));
  }
}
