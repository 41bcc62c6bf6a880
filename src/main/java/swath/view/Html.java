package swath.view;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.function.Consumer;

/** The templates, called by their types, so that nothing is looked up by name. Stateless. */
// The generated classes take null for "no interceptor", as jte's own engine passes it.
@SuppressWarnings("NullAway")
final class Html {
  private Html() {}

  static String card(Card card) {
    return render(out -> JtecardGenerated.render(out, null, card));
  }

  static String frameless(Card card) {
    return render(out -> JteframelessGenerated.render(out, null, card));
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
