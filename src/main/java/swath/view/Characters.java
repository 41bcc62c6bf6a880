package swath.view;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** What kind of character a code point is, as far as cleaning and cutting must know. Stateless. */
final class Characters {
  static final int ZWNJ = 0x200C;
  static final int ZWJ = 0x200D;

  // Scripts whose letters change their shape beside a joiner.
  private static final Set<UnicodeScript> JOINING =
      EnumSet.of(
          UnicodeScript.ARABIC,
          UnicodeScript.BENGALI,
          UnicodeScript.DEVANAGARI,
          UnicodeScript.GUJARATI,
          UnicodeScript.GURMUKHI,
          UnicodeScript.KANNADA,
          UnicodeScript.KHMER,
          UnicodeScript.MALAYALAM,
          UnicodeScript.MONGOLIAN,
          UnicodeScript.MYANMAR,
          UnicodeScript.NKO,
          UnicodeScript.ORIYA,
          UnicodeScript.SINHALA,
          UnicodeScript.SYRIAC,
          UnicodeScript.TAMIL,
          UnicodeScript.TELUGU,
          UnicodeScript.TIBETAN);

  private Characters() {}

  /** Whether a person sees nothing of it, or it changes how others are read. */
  static boolean isHidden(int c) {
    if (c == 0x034F || c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0) {
      return true; // letters by their category, but without a shape
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      // An emoji may be younger than this Java.
      case Character.UNASSIGNED -> !isPicture(c);
      case Character.FORMAT -> !isVisibleFormat(c);
      default -> false;
    };
  }

  /** Signs before Arabic, Syriac and Kaithi numbers: of this category, but with a shape. */
  private static boolean isVisibleFormat(int c) {
    return (c >= 0x0600 && c <= 0x0605)
        || c == 0x06DD
        || c == 0x070F
        || c == 0x0890
        || c == 0x0891
        || c == 0x08E2
        || c == 0x110BD
        || c == 0x110CD;
  }

  static boolean isLineBreak(int c) {
    return (c >= '\n' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  static boolean isJoiner(int c) {
    return c == ZWJ || c == ZWNJ;
  }

  /** Whether a joiner between these two changes what a reader sees. */
  static boolean joins(int last, int joiner, int next) {
    if (isPicture(last) || isSkinTone(last)) {
      return joiner == ZWJ && isPicture(next);
    }
    return isOfJoiningScript(last) && isOfJoiningScript(next);
  }

  private static boolean isOfJoiningScript(int c) {
    return c >= 0x0600
        && (Character.isLetter(c) || isMark(c))
        && JOINING.contains(UnicodeScript.of(c));
  }

  private static boolean isPicture(int c) {
    return (c >= 0x2190 && c <= 0x2BFF) || (c >= 0x1F000 && c <= 0x1FAFF && !isSkinTone(c));
  }

  static boolean isSkinTone(int c) {
    return c >= 0x1F3FB && c <= 0x1F3FF;
  }

  /** Whether it chooses how the character before it is drawn. */
  static boolean isVariation(int c) {
    return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
  }

  static boolean isFlagHalf(int c) {
    return c >= 0x1F1E6 && c <= 0x1F1FF;
  }

  /** Whether it is drawn onto the character before it. */
  static boolean isMark(int c) {
    if (c < 0x0300) {
      return false;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }
}
