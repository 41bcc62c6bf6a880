package swath.internal.code;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.SubKind;

/**
 * What the cells of a kernel have declared so far, in order, and the files that they brought onto
 * the class path. Immutable, but for the snippets' own state.
 */
public record ShellState(List<Declaration> declarations, List<Path> classPath) {
  /** An import, a type, a method or a variable. */
  public record Declaration(Snippet snippet, Snippet.Status status) {
    String name() {
      return snippet instanceof DeclarationSnippet named ? named.name() : "";
    }
  }

  /** Reads a shell; to be called on the thread that evaluates its cells, between two of them. */
  public static ShellState of(JShell shell) {
    return new ShellState(declarations(shell), added());
  }

  /** The declarations that hold, without the values of expressions, which are named $1, $2. */
  static List<Declaration> declarations(JShell shell) {
    List<Declaration> declarations = new ArrayList<>();
    for (Snippet snippet : shell.snippets().toList()) {
      Snippet.Status status = shell.status(snippet);
      if (status.isActive() && isDeclaration(snippet)) {
        declarations.add(new Declaration(snippet, status));
      }
    }
    return declarations;
  }

  static boolean isDeclaration(Snippet snippet) {
    return (snippet instanceof DeclarationSnippet || snippet instanceof ImportSnippet)
        && snippet.subKind() != SubKind.TEMP_VAR_EXPRESSION_SUBKIND;
  }

  /** Both kernels give their cells' class loader to the thread that evaluates them. */
  private static List<Path> added() {
    List<Path> files = new ArrayList<>();
    if (Thread.currentThread().getContextClassLoader() instanceof URLClassLoader loader) {
      for (URL url : loader.getURLs()) {
        if (url.getProtocol().equals("file")) {
          add(url, files);
        }
      }
    }
    return files;
  }

  private static void add(URL url, List<Path> files) {
    try {
      Path file = Path.of(new URI(url.toString()));
      if (Files.exists(file)) {
        files.add(file);
      }
    } catch (URISyntaxException | IllegalArgumentException unusable) {
      // a declaration that needs it will not compile, and then no cell is refused for its names
    }
  }
}
