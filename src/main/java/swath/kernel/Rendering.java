package swath.kernel;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import swath.notebook.Displays;
import swath.notebook.MimeBundle;

/**
 * Displays as MIME bundles. Renderers run on the kernel's own thread, and whatever they throw but
 * an {@code Exception} ends that thread: the kernel would seem idle and never answer again. So
 * nothing gets out of here.
 */
final class Rendering {
  static final String HTML = "text/html";
  static final String TEXT = "text/plain";
  static final String PNG = "image/png";

  private Rendering() {}

  /** The display of a value by MIME type; its text, or its type's name, if that fails. */
  static Map<String, String> of(Object value) {
    try {
      return of(Displays.of(value));
    } catch (Throwable broken) {
      return Map.of(TEXT, text(value));
    }
  }

  static Map<String, String> of(MimeBundle bundle) {
    Map<String, String> data = new LinkedHashMap<>();
    data.put(TEXT, bundle.text());
    String html = bundle.html();
    if (html != null) {
      data.put(HTML, html);
    }
    byte[] png = bundle.png();
    if (png != null) {
      data.put(PNG, Base64.getEncoder().encodeToString(png));
    }
    return data;
  }

  private static String text(Object value) {
    try {
      return String.valueOf(value);
    } catch (Throwable broken) {
      return value.getClass().getName();
    }
  }
}
