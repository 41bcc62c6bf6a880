package swath.http;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A file to be fetched, and what is known of it beforehand. Immutable.
 *
 * <pre>{@code
 * RemoteFile.at("/v2/assets/68567134-…").withType("image/tiff").withSize(5_000);
 * }</pre>
 *
 * @param address where it is: on the session's own host it is exchanged for a signed address
 * @param type its media type, such as {@code image/tiff; application=geotiff}
 * @param size its length in bytes
 * @param checksum its checksum as STAC's {@code file:checksum} has it: a multihash in hexadecimal
 * @param owner what tells it from another file of the same name: its item's id, say
 */
public record RemoteFile(
    String address,
    Optional<String> type,
    OptionalLong size,
    Optional<String> checksum,
    Optional<String> owner) {

  /** A file of which only the address is known. */
  public static RemoteFile at(String address) {
    return new RemoteFile(
        address, Optional.empty(), OptionalLong.empty(), Optional.empty(), Optional.empty());
  }

  /** A copy of that media type. */
  public RemoteFile withType(String type) {
    return new RemoteFile(address, Optional.of(type), size, checksum, owner);
  }

  /** A copy of that many bytes. */
  public RemoteFile withSize(long size) {
    return new RemoteFile(address, type, OptionalLong.of(size), checksum, owner);
  }

  /** A copy with that multihash. */
  public RemoteFile withChecksum(String checksum) {
    return new RemoteFile(address, type, size, Optional.of(checksum), owner);
  }

  /** A copy of that owner. */
  public RemoteFile withOwner(String owner) {
    return new RemoteFile(address, type, size, checksum, Optional.of(owner));
  }

  FileKind kind(String name) {
    return FileKind.of(type.orElse(""), name);
  }

  Optional<Multihash> multihash() {
    return checksum.flatMap(Multihash::of);
  }
}
