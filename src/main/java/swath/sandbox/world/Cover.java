package swath.sandbox.world;

/** What the ground of a scene looks like: the palette and patterns of its picture. */
public enum Cover {
  CITY(0x8a8580, 0x5f6a5a, 0xb9b2a6),
  FIELDS(0x8f9a58, 0x5e7a3c, 0xc2b078),
  FOREST(0x2f4d2c, 0x3f6238, 0x25391f),
  SEA(0x17384f, 0x1f4a63, 0x2b5d73),
  PORT(0x30505f, 0x9a9690, 0x6e6a66),
  AIRPORT(0x7d8a56, 0xa3a29c, 0x5c5d5f),
  DESERT(0xc9a877, 0xb8925f, 0xdcc59a),
  ICE(0xdfe7ec, 0xb7c7d3, 0x7f8c96);

  public final int ground;
  public final int second;
  public final int third;

  Cover(int ground, int second, int third) {
    this.ground = ground;
    this.second = second;
    this.third = third;
  }
}
