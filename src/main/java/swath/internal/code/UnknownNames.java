package swath.internal.code;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;
import swath.internal.words.NearestWord;

/**
 * Turns "cannot find symbol" into a sentence that says what could be meant: a member of the type, a
 * name of the session, or a missing import.
 */
final class UnknownNames {
  private static final Pattern SYMBOL =
      Pattern.compile("symbol:\\s+(\\w+) ([\\w$]+)(?:<.*?>)?(\\(.*?\\))?");
  private static final Pattern LOCATION =
      Pattern.compile(
          "location:\\s+(?:package (\\S+)|variable \\S+ of type (\\S+)|(?:class|interface|enum|record) (\\S+))");
  private static final Pattern HIDDEN = Pattern.compile("^(\\w+) has private access in (\\S+)");
  private static final String SESSION = "up42";
  private static final int MOST_IMPORTS = 3;
  private final JShell shell;

  UnknownNames(JShell shell) {
    this.shell = shell;
  }

  /** The sentence for the compiler's English message about a name. */
  Optional<String> sentence(String message, String source) {
    Matcher symbol = SYMBOL.matcher(message);
    if (!symbol.find()) {
      return Optional.empty();
    }
    boolean isMethod = symbol.group(1).equals("method");
    String name = symbol.group(2);
    Matcher location = LOCATION.matcher(message);
    if (location.find() && location.group(1) == null) {
      String type = location.group(2) == null ? location.group(3) : location.group(2);
      Optional<Class<?>> owner = load(type.replaceFirst("<.*", ""));
      if (owner.isPresent()) {
        return Optional.of(member(name, isMethod, owner.get()));
      }
    }
    return Optional.of(ofSession(name, isMethod, source));
  }

  private static String member(String name, boolean isMethod, Class<?> owner) {
    String what =
        "There is no %s in %s.".formatted(isMethod ? "method " + name + "()" : name, simple(owner));
    Set<String> methods = methods(owner);
    Set<String> fields =
        Arrays.stream(owner.getFields()).map(Field::getName).collect(Collectors.toSet());
    if (!isMethod && methods.contains(name)) {
      return what + " Did you mean the method " + name + "()?";
    }
    Optional<String> method = NearestWord.among(name, methods);
    Optional<String> field = NearestWord.among(name, fields);
    Optional<String> meant = isMethod || field.isEmpty() ? method.map(near -> near + "()") : field;
    return what
        + meant
            .map(near -> " Did you mean " + near + "?")
            .orElse(" help(\"" + simple(owner) + "\") shows what there is.");
  }

  private static Set<String> methods(Class<?> owner) {
    return Arrays.stream(owner.getMethods())
        .filter(method -> method.getDeclaringClass() != Object.class)
        .map(Method::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private String ofSession(String name, boolean isMethod, String source) {
    if (name.equals(SESSION)) {
      return "There is no session yet: connect first, by var up42 = Up42.connect(); or, without an"
          + " account, by var up42 = Up42.sandbox();";
    }
    Optional<String> hint = LanguageHints.name(name);
    if (hint.isPresent()) {
      return hint.get();
    }
    if (isMethod) {
      return didYouMean(
          "There is no method " + name + "().",
          name,
          Stream.concat(shell.methods().map(MethodSnippet::name), Stream.of("help")),
          "()",
          " A method of an object stands behind it and a dot, as in up42.jobs().");
    }
    if (Character.isUpperCase(name.charAt(0))) {
      return type(name);
    }
    return didYouMean(
        "There is no variable " + name + ".",
        name,
        shell.variables().map(VarSnippet::name),
        "",
        otherwise(name, source));
  }

  private static String otherwise(String name, String source) {
    if (source.strip().matches("(?s)" + Pattern.quote(name) + "\\s*=[^=].*")) {
      return " To make one: var " + source.strip();
    }
    return source.matches("(?s).*[(,]\\s*" + Pattern.quote(name) + "\\s*[),].*")
        ? " A word stands in quotes: \""
            + name
            + "\". Else, the cell that makes it has not run yet."
        : " The cell that makes it has not run yet.";
  }

  /** The sentence for a private member, which most often has a method of the same sense. */
  Optional<String> hidden(String message) {
    Matcher member = HIDDEN.matcher(message);
    return member.find()
        ? load(member.group(2)).map(owner -> member(member.group(1), false, owner))
        : Optional.empty();
  }

  private String type(String name) {
    List<String> imports = KnownTypes.called(name);
    if (!imports.isEmpty()) {
      return name
          + " is not imported. Put this before it: "
          + imports.stream()
              .limit(MOST_IMPORTS)
              .map(known -> "import " + known + ";")
              .collect(Collectors.joining(" or "));
    }
    return didYouMean(
        "There is no class " + name + ".",
        name,
        Stream.concat(shell.types().map(TypeDeclSnippet::name), KnownTypes.names().stream()),
        "",
        "");
  }

  private static String didYouMean(
      String sentence, String name, Stream<String> candidates, String end, String otherwise) {
    return sentence
        + NearestWord.among(name, candidates.collect(Collectors.toSet()))
            .map(near -> " Did you mean " + near + end + "?")
            .orElse(otherwise);
  }

  private static String simple(Class<?> type) {
    return type.getSimpleName();
  }

  private static Optional<Class<?>> load(String name) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    String binary = name;
    while (true) {
      try {
        return Optional.of(Class.forName(binary, false, loader));
      } catch (ClassNotFoundException | LinkageError absent) {
        int dot = binary.lastIndexOf('.');
        if (dot < 0) {
          return Optional.empty();
        }
        // a nested type's binary name has a dollar
        binary = binary.substring(0, dot) + "$" + binary.substring(dot + 1);
      }
    }
  }
}
