package swath.view;

/**
 * Something that people look at, in a notebook, a console or a page of their own.
 *
 * <pre>{@code
 * System.out.println(quote);            // the same as quote.view().text()
 * String page = quote.view().html();    // works without a kernel
 * }</pre>
 *
 * <p>The {@code toString()} of such a type is {@code view().text()}.
 */
public interface Viewable {
  /**
   * How this value looks. The card shows what the value holds already: making it asks no network,
   * waits for nothing and throws nothing. A field that is missing shows as a dash.
   */
  Card view();
}
