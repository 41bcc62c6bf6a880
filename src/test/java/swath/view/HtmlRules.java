package swath.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/**
 * What HTML of ours must be: well-formed, made of tags, attributes and styles that JupyterLab's
 * sanitiser keeps (its allow-list of version 4.6, as far as we use it), and understandable without
 * its styles.
 */
public final class HtmlRules {
  private static final Set<String> TAGS =
      Set.of(
          "b", "bdi", "br", "caption", "code", "details", "div", "img", "li", "ol", "small", "span",
          "summary", "table", "tbody", "td", "th", "thead", "tr", "ul");

  private static final Map<String, Set<String>> ATTRIBUTES =
      Map.of(
          "img", Set.of("src", "alt", "width", "height", "style"),
          "th", Set.of("scope", "align", "style"),
          "td", Set.of("align", "style"),
          "caption", Set.of("align", "style"));

  private static final Set<String> ANYWHERE = Set.of("style", "title");

  private static final String LENGTH = "-?[0-9.]+(px|em|%)|0|auto";
  private static final String COLOUR =
      "#[0-9a-f]{6}|rgba\\((\\d{1,3}), ?(\\d{1,3}), ?(\\d{1,3}), ?(0|1|0?\\.\\d+)\\)";
  private static final Map<String, Pattern> STYLES =
      Map.ofEntries(
          style("align-items", "center|baseline"),
          style("background", COLOUR + "|none"),
          style("border", "([0-9]px solid (" + COLOUR + "))|none"),
          style("border-left", "[0-9]px solid (" + COLOUR + ")"),
          style("border-radius", LENGTH),
          style("color", COLOUR),
          style("display", "flex|inline-block"),
          style("flex-wrap", "wrap"),
          style("font-size", LENGTH),
          style("font-weight", "normal|bold"),
          style("gap", "(" + LENGTH + ")( (" + LENGTH + "))?"),
          style("height", LENGTH),
          style("list-style", "none"),
          style("margin", "((" + LENGTH + ") ?){1,4}"),
          style("max-width", LENGTH),
          style("min-width", LENGTH),
          style("opacity", "0?\\.\\d+|1"),
          style("overflow", "hidden"),
          style("overflow-wrap", "break-word"),
          style("overflow-x", "auto"),
          style("padding", "((" + LENGTH + ") ?){1,4}"),
          style("text-align", "left|right"),
          style("text-overflow", "ellipsis"),
          style("vertical-align", "top|middle|baseline"),
          style("white-space", "nowrap|normal|pre-wrap"),
          style("width", LENGTH),
          style("word-break", "break-all"));

  private HtmlRules() {}

  /** Parses HTML and holds it to the rules. */
  public static Element check(String html) {
    var root = parse(html);
    for (var element : elements(root)) {
      checkElement(element);
    }
    return root;
  }

  /** What a reader sees when all tags are gone. */
  public static String text(String html) {
    return parse(html).getTextContent().replaceAll("\\s+", " ").strip();
  }

  public static Element parse(String html) {
    try {
      var source = new InputSource(new StringReader("<root>" + html + "</root>"));
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(source)
          .getDocumentElement();
    } catch (Exception e) {
      throw new AssertionError("not well-formed: " + e.getMessage() + "\n" + html, e);
    }
  }

  public static List<Element> elements(Element root) {
    var all = new ArrayList<Element>();
    var nodes = root.getElementsByTagName("*");
    for (int i = 0; i < nodes.getLength(); i++) {
      all.add((Element) nodes.item(i));
    }
    return all;
  }

  public static Map<String, String> styles(Element element) {
    var styles = new java.util.LinkedHashMap<String, String>();
    for (var declaration : element.getAttribute("style").split(";", -1)) {
      if (!declaration.isBlank()) {
        var parts = declaration.split(":", 2);
        styles.put(parts[0].strip(), parts[1].strip());
      }
    }
    return styles;
  }

  private static void checkElement(Element element) {
    var tag = element.getTagName();
    assertThat(TAGS).as("tag").contains(tag);
    var attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      var name = attributes.item(i).getNodeName();
      assertThat(ANYWHERE.contains(name) || ATTRIBUTES.getOrDefault(tag, Set.of()).contains(name))
          .as("attribute %s of %s", name, tag)
          .isTrue();
    }
    styles(element).forEach(HtmlRules::checkStyle);
    switch (tag) {
      case "table" -> checkTable(element);
      case "img" -> {
        assertThat(element.getAttribute("src"))
            .matches("data:image/(png|jpeg);base64,[A-Za-z0-9+/]+=*");
        assertThat(element.getAttribute("alt")).isNotBlank();
      }
      case "details" -> assertThat(firstChild(element).getTagName()).isEqualTo("summary");
      default -> {}
    }
    if (styles(element).containsKey("color")) {
      assertThat(element.getTextContent().codePointCount(0, element.getTextContent().length()))
          .as("only marks are coloured, not words: %s", element.getTextContent())
          .isEqualTo(1);
    }
  }

  private static void checkStyle(String name, String value) {
    assertThat(STYLES).as("style %s", name).containsKey(name);
    assertThat(value).as("style %s", name).matches(STYLES.get(name));
  }

  private static void checkTable(Element table) {
    // a list of facts has a header each row and needs no caption: its card bears the title
    if (!elements(table, "thead").isEmpty()) {
      assertThat(firstChild(table).getTagName()).isEqualTo("caption");
      assertThat(firstChild(table).getTextContent()).isNotBlank();
    }
    for (var element : elements(table)) {
      if (element.getTagName().equals("th")) {
        assertThat(element.getAttribute("scope")).isIn("col", "row");
      }
    }
  }

  private static List<Element> elements(Element root, String tag) {
    return elements(root).stream().filter(e -> e.getTagName().equals(tag)).toList();
  }

  private static Element firstChild(Element element) {
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        return child;
      }
    }
    throw new AssertionError(element.getTagName() + " is empty");
  }

  private static Map.Entry<String, Pattern> style(String name, String values) {
    return Map.entry(name, Pattern.compile(values));
  }
}
