package swath.notebook;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.function.Consumer;

/** The templates, called by their types. */
final class Html {
  private Html() {}

  // The generated classes take null for "no interceptor", as jte's own engine passes it.
  @SuppressWarnings("NullAway")
  static String grid(Grid grid) {
    return render(out -> JtegridGenerated.render(out, null, grid));
  }

  private static String render(Consumer<OwaspHtmlTemplateOutput> template) {
    TemplateOutput text = new StringOutput();
    template.accept(new OwaspHtmlTemplateOutput(text));
    return text.toString();
  }
}
