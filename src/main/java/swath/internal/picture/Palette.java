package swath.internal.picture;

import java.awt.Color;

/**
 * The colours of every picture: dark words on an opaque, near-white card, since no colour of words
 * is legible on a light and on a dark page alike. The hues are those of Okabe and Ito, which
 * colour-blind readers distinguish too.
 */
public final class Palette {
  public static final Color CARD = new Color(0xFD, 0xFD, 0xFB);

  /** The card, through which what lies beneath words is still seen. */
  public static final Color VEIL = new Color(0xFD, 0xFD, 0xFB, 215);

  public static final Color EDGE = new Color(0xD8, 0xDC, 0xE0);
  public static final Color GRID = new Color(0xE6, 0xE8, 0xEB);
  public static final Color INK = new Color(0x24, 0x29, 0x2F);
  public static final Color MUTED = new Color(0x57, 0x60, 0x6A);
  public static final Color BLUE = new Color(0x00, 0x72, 0xB2);
  public static final Color GREEN = new Color(0x00, 0x87, 0x5F);
  public static final Color VERMILION = new Color(0xC4, 0x4E, 0x00);
  public static final Color PURPLE = new Color(0x8E, 0x44, 0x7D);

  private Palette() {}
}
