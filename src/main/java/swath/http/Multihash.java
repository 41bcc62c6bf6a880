package swath.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import okio.ByteString;

/**
 * A checksum that says by which algorithm it was made, as STAC's {@code file:checksum} is: the
 * algorithm's code and the length, as varints, then the digest, in hexadecimal.
 */
record Multihash(String algorithm, byte[] digest) {
  // From the table of multicodec; what Java has of it.
  private static final Map<Integer, String> ALGORITHMS =
      Map.of(
          0x11, "SHA-1",
          0x12, "SHA-256",
          0x13, "SHA-512",
          0x20, "SHA-384",
          0x14, "SHA3-512",
          0x15, "SHA3-384",
          0x16, "SHA3-256",
          0x17, "SHA3-224",
          0xd5, "MD5");

  /** Empty for what is none, or of an algorithm that Java lacks: it then says nothing. */
  static Optional<Multihash> of(String text) {
    byte[] bytes;
    try {
      bytes = HexFormat.of().parseHex(text.strip().toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    int[] at = {0};
    String algorithm = ALGORITHMS.get(varint(bytes, at));
    int length = varint(bytes, at);
    if (algorithm == null || length < 0 || bytes.length - at[0] != length) {
      return Optional.empty();
    }
    Multihash hash = new Multihash(algorithm, Arrays.copyOfRange(bytes, at[0], bytes.length));
    return hash.digester().getDigestLength() == length ? Optional.of(hash) : Optional.empty();
  }

  /** What Google's storage tells beside a file: {@code x-goog-hash: crc32c=…,md5=…}. */
  static Optional<Multihash> ofStorage(List<String> headers) {
    return headers.stream()
        .flatMap(header -> Stream.of(header.split(",")))
        .map(String::strip)
        .filter(part -> part.startsWith("md5="))
        .flatMap(part -> decoded(part.substring(4)).stream())
        .filter(digest -> digest.length == 16)
        .map(digest -> new Multihash("MD5", digest))
        .findFirst();
  }

  private static Optional<byte[]> decoded(String base64) {
    ByteString bytes = ByteString.decodeBase64(base64);
    return bytes == null ? Optional.empty() : Optional.of(bytes.toByteArray());
  }

  MessageDigest digester() {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Java has " + algorithm + " since version 9", e);
    }
  }

  boolean fits(byte[] found) {
    return Arrays.equals(digest, found);
  }

  private static int varint(byte[] bytes, int[] at) {
    int value = 0;
    for (int shift = 0; shift < 28 && at[0] < bytes.length; shift += 7) {
      int next = bytes[at[0]++];
      value |= (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
    return -1;
  }
}
