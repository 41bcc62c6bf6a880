package swath;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds top-level classes that use each other, directly or by way of others: the strongly connected
 * components of more than one class (Tarjan). Generated templates are left out.
 */
final class ClassCircles {
  private final Map<String, Set<String>> uses;
  private final Map<String, Integer> index = new HashMap<>();
  private final Map<String, Integer> low = new HashMap<>();
  private final Deque<String> stack = new ArrayDeque<>();
  private final Set<String> onStack = new HashSet<>();
  private final List<Set<String>> circles = new ArrayList<>();

  private ClassCircles(Map<String, Set<String>> uses) {
    this.uses = uses;
  }

  /** The circles, the longest first. */
  static List<Set<String>> in(JavaClasses classes) {
    Map<String, Set<String>> uses = new TreeMap<>();
    for (JavaClass type : classes) {
      Set<String> used = uses.computeIfAbsent(top(type.getName()), name -> new TreeSet<>());
      type.getDirectDependenciesFromSelf().stream()
          .map(dependency -> top(dependency.getTargetClass().getBaseComponentType().getName()))
          .filter(name -> name.startsWith("swath."))
          .forEach(used::add);
    }
    uses.keySet().removeIf(name -> name.contains(".Jte"));
    ClassCircles search = new ClassCircles(uses);
    uses.keySet().stream().filter(name -> !search.index.containsKey(name)).forEach(search::visit);
    search.circles.sort((a, b) -> b.size() - a.size());
    return search.circles;
  }

  private static String top(String name) {
    int nested = name.indexOf('$');
    return nested < 0 ? name : name.substring(0, nested);
  }

  private void visit(String name) {
    index.put(name, index.size());
    low.put(name, index.get(name));
    stack.push(name);
    onStack.add(name);
    for (String used : uses.getOrDefault(name, Set.of())) {
      if (!uses.containsKey(used)) {
        continue;
      }
      if (!index.containsKey(used)) {
        visit(used);
        low.merge(name, low.get(used), Math::min);
      } else if (onStack.contains(used)) {
        low.merge(name, index.get(used), Math::min);
      }
    }
    if (low.get(name).equals(index.get(name))) {
      close(name);
    }
  }

  private void close(String root) {
    Set<String> circle = new TreeSet<>();
    String name;
    do {
      name = stack.pop();
      onStack.remove(name);
      circle.add(name);
    } while (!name.equals(root));
    if (circle.size() > 1) {
      circles.add(circle);
    }
  }
}
