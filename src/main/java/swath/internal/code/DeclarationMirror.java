package swath.internal.code;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.VarSnippet;

/**
 * Repeats in a shadow what a kernel's shell declared, and takes back whatever else the shadow
 * holds: the same way repairs it after a cell that threw midway, a redefinition and a check. Not
 * thread-safe.
 */
final class DeclarationMirror {
  private final JShell shadow;
  private final Map<Snippet, Snippet> copies = new IdentityHashMap<>();
  private final Set<Snippet> failed = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Path> classPath = new HashSet<>();

  DeclarationMirror(JShell shadow) {
    this.shadow = shadow;
  }

  /**
   * Brings the shadow into this state.
   *
   * @return whether everything could be repeated, so that an unknown name is one in the kernel too
   */
  boolean follow(ShellState state) {
    boolean grown = false;
    for (Path file : state.classPath()) {
      if (classPath.add(file)) {
        shadow.addToClasspath(file.toString());
        grown = true;
      }
    }
    if (grown) {
      failed.clear();
    }
    Set<Snippet> current = Collections.newSetFromMap(new IdentityHashMap<>());
    state.declarations().forEach(declaration -> current.add(declaration.snippet()));
    copies.keySet().retainAll(current);
    failed.retainAll(current);
    adoptOrDrop(state.declarations());
    for (ShellState.Declaration declaration : state.declarations()) {
      if (isMissing(declaration.snippet()) && !failed.contains(declaration.snippet())) {
        repeat(declaration.snippet());
      }
    }
    return state.declarations().stream().allMatch(this::isFaithful);
  }

  /** A check that went statement by statement has declared what the cell then declared, too. */
  private void adoptOrDrop(List<ShellState.Declaration> declarations) {
    Set<Snippet> kept = Collections.newSetFromMap(new IdentityHashMap<>());
    kept.addAll(copies.values());
    Map<String, Snippet> strays = new HashMap<>();
    for (Snippet snippet : shadow.snippets().toList()) {
      if (shadow.status(snippet).isActive() && !kept.contains(snippet)) {
        Snippet twin = strays.put(key(snippet), snippet);
        if (twin != null) {
          shadow.drop(twin);
        }
      }
    }
    for (ShellState.Declaration declaration : declarations) {
      if (isMissing(declaration.snippet())) {
        Snippet stray = strays.remove(key(declaration.snippet()));
        if (stray != null) {
          copies.put(declaration.snippet(), stray);
        }
      }
    }
    strays.values().forEach(shadow::drop);
  }

  private static String key(Snippet snippet) {
    String type = snippet instanceof VarSnippet variable ? variable.typeName() : "";
    return snippet.kind() + " " + type + " " + snippet.source().strip();
  }

  private boolean isMissing(Snippet snippet) {
    Snippet copy = copies.get(snippet);
    return copy == null || !shadow.status(copy).isActive();
  }

  private void repeat(Snippet snippet) {
    Optional<Snippet> copy = declare(snippet.source());
    if (snippet instanceof VarSnippet variable
        && !copy.filter(c -> alike(variable, c)).isPresent()) {
      // what it was made from has another type by now
      Optional<Snippet> typed = declare(variable.typeName() + " " + variable.name() + ";");
      copy = typed.filter(c -> alike(variable, c));
    }
    copy.ifPresentOrElse(c -> copies.put(snippet, c), () -> failed.add(snippet));
  }

  private static boolean alike(VarSnippet variable, Snippet copy) {
    return copy instanceof VarSnippet other && other.typeName().equals(variable.typeName());
  }

  private Optional<Snippet> declare(String source) {
    return shadow.eval(source).stream()
        .filter(event -> event.causeSnippet() == null && event.status().isActive())
        .map(SnippetEvent::snippet)
        .findFirst();
  }

  private boolean isFaithful(ShellState.Declaration declaration) {
    Snippet copy = copies.get(declaration.snippet());
    return copy != null && shadow.status(copy) == declaration.status();
  }
}
