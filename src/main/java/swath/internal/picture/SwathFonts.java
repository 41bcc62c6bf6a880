package swath.internal.picture;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.swing.text.StyleContext;

/**
 * The font of every picture that we draw. It lies in the jar, so that pictures are the same on all
 * machines, whatever fonts they have. A character that it lacks, such as a Chinese one, comes from
 * a font of the machine, or is a box if none has it.
 *
 * <p>Java needs some font to begin with. Where it finds none, it is given ours. Where it can't draw
 * letters at all (its libraries are missing), these fonts are the machine's, and drawing with them
 * throws.
 */
public final class SwathFonts {
  private static final String FAMILY = "Swath Sans";
  private static final String PLAIN_FILE = "SwathSans.ttf";
  private static final String BOLD_FILE = "SwathSans-Bold.ttf";
  private static final boolean IS_OURS = isOurs();

  private static final Font PLAIN = font(Font.PLAIN);
  private static final Font BOLD = font(Font.BOLD);

  private SwathFonts() {}

  /** The regular font. */
  public static Font plain(float size) {
    return PLAIN.deriveFont(size);
  }

  /** The bold font. */
  public static Font bold(float size) {
    return BOLD.deriveFont(size);
  }

  /**
   * Has letters drawn in one way on all machines: smooth, and where they belong by the font's own
   * measures. Otherwise the instructions in the font move them, which not all versions of FreeType
   * run alike.
   */
  public static void smooth(Graphics2D graphics) {
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
  }

  private static Font font(int style) {
    // Swing's look-up is the one that lets other fonts stand in for missing characters.
    return IS_OURS
        ? new StyleContext().getFont(FAMILY, style, 12)
        : new Font(Font.SANS_SERIF, style, 12);
  }

  private static boolean isOurs() {
    try {
      if (!javaFindsFonts()) {
        tellJavaOfOurs();
      }
      register();
      return true;
    } catch (IOException
        | FontFormatException
        | LinkageError
        | InternalError
        | RuntimeException e) {
      return false;
    }
  }

  private static boolean javaFindsFonts() {
    try {
      return new Font(Font.SANS_SERIF, Font.PLAIN, 12).canDisplay('a');
    } catch (InternalError | RuntimeException none) {
      return false;
    }
  }

  private static void register() throws IOException, FontFormatException {
    var machine = GraphicsEnvironment.getLocalGraphicsEnvironment();
    for (String file : List.of(PLAIN_FILE, BOLD_FILE)) {
      try (InputStream in = open(file)) {
        machine.registerFont(Font.createFont(Font.TRUETYPE_FONT, in));
      }
    }
  }

  /** Writes the configuration that Java reads in place of the machine's. */
  private static void tellJavaOfOurs() throws IOException {
    Path folder = Files.createTempDirectory("swath-fonts");
    folder.toFile().deleteOnExit();
    List<String> lines = new ArrayList<>(List.of("version=1", "sequence.allfonts=latin-1"));
    lines.add("filename.Swath_Sans=" + copy(PLAIN_FILE, folder));
    lines.add("filename.Swath_Sans_Bold=" + copy(BOLD_FILE, folder));
    for (String name : List.of("serif", "sansserif", "monospaced", "dialog", "dialoginput")) {
      lines.add(name + ".plain.latin-1=" + FAMILY);
      lines.add(name + ".italic.latin-1=" + FAMILY);
      lines.add(name + ".bold.latin-1=" + FAMILY + " Bold");
      lines.add(name + ".bolditalic.latin-1=" + FAMILY + " Bold");
    }
    Path configuration = Files.write(folder.resolve("fontconfig.properties"), lines);
    configuration.toFile().deleteOnExit();
    System.setProperty("sun.awt.fontconfig", configuration.toString());
  }

  private static Path copy(String name, Path folder) throws IOException {
    Path file = folder.resolve(name);
    try (InputStream in = open(name)) {
      Files.copy(in, file);
    }
    file.toFile().deleteOnExit();
    return file;
  }

  private static InputStream open(String name) throws IOException {
    InputStream in = SwathFonts.class.getResourceAsStream(name);
    if (in == null) {
      throw new FileNotFoundException(name);
    }
    return in;
  }
}
