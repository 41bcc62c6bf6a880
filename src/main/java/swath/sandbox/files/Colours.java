package swath.sandbox.files;

/** Arithmetic of colours as 0xRRGGBB. Stateless. */
final class Colours {
  private Colours() {}

  static double clamp(double value) {
    return Math.max(0, Math.min(1, value));
  }

  /** Darker or lighter by up to a fifth. */
  static int shade(int rgb, double grain) {
    return mix(rgb, grain < 0.5 ? 0x000000 : 0xffffff, Math.abs(grain - 0.5) * 0.4);
  }

  static int mix(int a, int b, double share) {
    int mixed = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      double channel = (a >> shift & 0xff) * (1 - share) + (b >> shift & 0xff) * share;
      mixed |= (int) channel << shift;
    }
    return mixed;
  }

  /** The greatest difference of a channel, 0 to 255. */
  static int difference(int a, int b) {
    int most = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      most = Math.max(most, Math.abs((a >> shift & 0xff) - (b >> shift & 0xff)));
    }
    return most;
  }
}
