package swath.notebook;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.function.Consumer;

/** The templates, called by their types. */
// The generated classes take null for "no interceptor", as jte's own engine passes it.
@SuppressWarnings("NullAway")
final class Html {
  private Html() {}

  static String card(Card card) {
    return render(out -> JtecardGenerated.render(out, null, card));
  }

  static String sheet(List<Block> blocks) {
    return render(out -> JtesheetGenerated.render(out, null, blocks));
  }

  static String grid(Grid grid) {
    return render(out -> JtegridGenerated.render(out, null, grid));
  }

  private static String render(Consumer<OwaspHtmlTemplateOutput> template) {
    TemplateOutput text = new StringOutput();
    template.accept(new OwaspHtmlTemplateOutput(text));
    return text.toString();
  }
}
