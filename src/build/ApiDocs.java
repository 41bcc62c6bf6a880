import com.sun.source.doctree.BlockTagTree;
import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EndElementTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.doctree.ThrowsTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Writes the Javadoc of the public types into one resource, from which the kernels answer Shift+Tab
 * and help, and beside it the guide. Run by the build, from the sources, without a class path:
 *
 * <pre>java src/build/ApiDocs.java src/main/java src/docs/guide target/classes/swath/internal/help
 * </pre>
 *
 * <p>Each entry begins with a line "# key", where the key is Owner.method(Simple,Types) or the
 * type's name, and goes on in Markdown.
 */
public final class ApiDocs {
  private static final String PRIVATE_ROOMS =
      "swath\\.(?:internal|kernel|cli|notebook|sandbox\\.\\w+).*";

  private final Map<String, String> entries = new TreeMap<>();
  private final Map<String, String> constants = new TreeMap<>();
  private final DocTrees trees;

  private ApiDocs(DocTrees trees) {
    this.trees = trees;
  }

  public static void main(String[] args) throws IOException {
    Path target = Files.createDirectories(Path.of(args[2]));
    StringBuilder text = new StringBuilder();
    read(Path.of(args[0]))
        .forEach((key, entry) -> text.append("# ").append(key).append('\n').append(entry));
    Files.writeString(target.resolve("api.md"), text);
    Files.writeString(target.resolve("guide.md"), guide(Path.of(args[1])));
  }

  /** The pages of the guide, in their order. */
  private static String guide(Path folder) throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> pages = Files.list(folder)) {
      for (Path page : pages.filter(p -> p.toString().endsWith(".md")).sorted().toList()) {
        text.append(Files.readString(page)).append('\n');
      }
    }
    return text.toString();
  }

  private static Map<String, String> read(Path sources) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
            compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
        Stream<Path> paths = Files.walk(sources)) {
      List<Path> java = paths.filter(p -> p.toString().endsWith(".java")).sorted().toList();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  message -> {},
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(java));
      Iterable<? extends CompilationUnitTree> units = task.parse();
      ApiDocs docs = new ApiDocs(DocTrees.instance(task));
      for (CompilationUnitTree unit : units) {
        String name = unit.getPackageName() == null ? "" : unit.getPackageName().toString();
        if (!name.matches(PRIVATE_ROOMS)) {
          docs.new Scanner().scan(unit, null);
        }
      }
      return docs.entries;
    }
  }

  /** Visits public types and their public members. */
  private final class Scanner extends TreePathScanner<Void, Void> {
    private final List<ClassTree> owners = new ArrayList<>();

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
      if (isPublic(type.getModifiers().getFlags())) {
        owners.add(type);
        constants.clear();
        for (Tree member : type.getMembers()) {
          if (member instanceof VariableTree constant && constant.getInitializer() != null) {
            constants.put(constant.getName().toString(), constant.getInitializer().toString());
          }
        }
        write(name(), declaration(type));
        super.visitClass(type, nothing);
        owners.remove(owners.size() - 1);
      }
      return null;
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
      if (isPublic(method.getModifiers().getFlags())) {
        boolean isConstructor = method.getReturnType() == null;
        String name =
            isConstructor ? owner().getSimpleName().toString() : method.getName().toString();
        String types =
            method.getParameters().stream()
                .map(p -> erased(p.getType()))
                .collect(Collectors.joining(","));
        write(name() + "." + name + "(" + types + ")", declaration(method, name));
      }
      return null;
    }

    @Override
    public Void visitVariable(VariableTree variable, Void nothing) {
      boolean isConstant =
          owner().getKind() == Tree.Kind.ENUM || isPublic(variable.getModifiers().getFlags());
      if (isConstant && variable.getModifiers().getFlags().contains(Modifier.STATIC)) {
        write(name() + "." + variable.getName(), variable.getType() + " " + variable.getName());
      }
      return null;
    }

    // members of interfaces are public without the word
    private boolean isPublic(java.util.Set<Modifier> flags) {
      boolean isInInterface = !owners.isEmpty() && owner().getKind() == Tree.Kind.INTERFACE;
      return flags.contains(Modifier.PUBLIC) || isInInterface && !flags.contains(Modifier.PRIVATE);
    }

    private ClassTree owner() {
      return owners.get(owners.size() - 1);
    }

    private String name() {
      return owners.stream()
          .map(t -> t.getSimpleName().toString())
          .collect(Collectors.joining("."));
    }

    private void write(String key, String declaration) {
      DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
      StringBuilder entry = new StringBuilder("```java\n").append(declaration).append("\n```\n");
      if (comment != null) {
        entry.append(markdown(comment));
      }
      entries.merge(
          key,
          entry.append('\n').toString(),
          (one, other) -> {
            throw new IllegalStateException("two entries " + key);
          });
    }
  }

  private static String declaration(ClassTree type) {
    String kind =
        type.getKind().toString().toLowerCase(Locale.ROOT).replace("annotation_type", "@interface");
    return kind + " " + type.getSimpleName();
  }

  private static String declaration(MethodTree method, String name) {
    String parameters =
        method.getParameters().stream()
            .map(p -> plain(p.getType()) + " " + p.getName())
            .collect(Collectors.joining(", "));
    String result = method.getReturnType() == null ? "new" : plain(method.getReturnType());
    return result + " " + name + "(" + parameters + ")";
  }

  private static String plain(Tree type) {
    return type.toString()
        .replaceAll("@\\w+(\\(\\))?\\s*", "")
        .replaceAll("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])", "");
  }

  private static String erased(Tree type) {
    String plain = plain(type);
    while (plain.contains("<")) {
      plain = plain.replaceAll("<[^<>]*>", "");
    }
    return plain.replace("...", "[]").replaceAll("\\s", "");
  }

  private String markdown(DocCommentTree comment) {
    StringBuilder text = new StringBuilder(blocks(comment.getFullBody()));
    for (DocTree tag : comment.getBlockTags()) {
      if (tag instanceof ParamTree param && !param.isTypeParameter()) {
        text.append("- `")
            .append(param.getName())
            .append("`: ")
            .append(line(param.getDescription()))
            .append('\n');
      } else if (tag instanceof com.sun.source.doctree.ReturnTree result) {
        text.append("- returns ").append(line(result.getDescription())).append('\n');
      } else if (tag instanceof ThrowsTree error) {
        text.append("- throws `")
            .append(error.getExceptionName())
            .append("`: ")
            .append(line(error.getDescription()))
            .append('\n');
      } else if (tag instanceof BlockTagTree) {
        // see, since and the like say nothing here
        continue;
      }
    }
    return text.toString();
  }

  private String line(List<? extends DocTree> parts) {
    return blocks(parts).replaceAll("\\s+", " ").strip();
  }

  /** Paragraphs and fenced examples. */
  private String blocks(List<? extends DocTree> parts) {
    StringBuilder text = new StringBuilder();
    boolean isExample = false;
    for (DocTree part : parts) {
      if (part instanceof StartElementTree start) {
        String name = start.getName().toString();
        isExample = isExample || name.equals("pre");
        text.append(
            switch (name) {
              case "pre" -> "\n\n```java\n";
              case "p", "ul", "ol", "table", "dl" -> "\n\n";
              case "li", "tr", "dt" -> "\n- ";
              case "em", "i" -> "*";
              case "strong", "b" -> "**";
              default -> "";
            });
      } else if (part instanceof EndElementTree end) {
        String name = end.getName().toString();
        isExample = isExample && !name.equals("pre");
        text.append(
            switch (name) {
              case "pre" -> "\n```\n\n";
              case "em", "i" -> "*";
              case "strong", "b" -> "**";
              case "td", "th" -> " ";
              default -> "";
            });
      } else {
        text.append(inline(part, isExample));
      }
    }
    return text.toString().replaceAll("\n{3,}", "\n\n").strip() + "\n\n";
  }

  private String inline(DocTree part, boolean isExample) {
    if (part instanceof LiteralTree literal) {
      String body = literal.getBody().getBody();
      boolean isCode = literal.getKind() == DocTree.Kind.CODE;
      return isExample
          ? body.stripIndent().strip()
          : isCode ? "`" + body.replaceAll("\\s+", " ") + "`" : body;
    }
    if (part instanceof LinkTree link) {
      String label =
          link.getLabel().isEmpty() ? link.getReference().getSignature() : line(link.getLabel());
      return "`" + label.replaceFirst("^#", "").replace('#', '.') + "`";
    }
    if (part instanceof com.sun.source.doctree.ValueTree value) {
      return constants.getOrDefault(
          value.getReference().getSignature().replaceFirst(".*#", ""), "…");
    }
    if (part instanceof TextTree words) {
      return isExample ? words.getBody() : words.getBody().replaceAll("\\s*\n\\s*", " ");
    }
    if (part instanceof EntityTree entity) {
      return switch (entity.getName().toString()) {
        case "lt" -> "<";
        case "gt" -> ">";
        case "amp" -> "&";
        case "nbsp" -> " ";
        default -> part.toString();
      };
    }
    return part.toString();
  }
}
