package swath.stac;

import static org.assertj.core.api.Assertions.assertThat;
import static swath.http.FaultyServer.half;
import static swath.http.FaultyServer.reply;
import static swath.http.FaultyServer.reset;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import swath.error.ApiException;
import swath.error.NotFoundException;
import swath.error.ServiceUnreachableException;
import swath.error.Up42Exception;
import swath.http.FaultyServer;
import swath.http.Json;
import swath.http.ScriptedServer;

/** Every fault of the storage behind a signed address, for downloads and previews. */
class StorageFaultsTest {
  private static final String EXPIRED = "<Error><Code>ExpiredToken canary-signature</Code></Error>";

  private enum Fault {
    NONE(0, null, 1),
    RESET_AFTER(99, ServiceUnreachableException.class, 5),
    HALF(99, ServiceUnreachableException.class, 5),
    HALF_ONCE(1, null, 2),
    STALL_ONCE(1, null, 2),
    TOO_OLD_ONCE(1, null, 2),
    TOO_OLD(99, ApiException.class, 5),
    FORBIDDEN_ONCE(1, null, 2),
    NOT_FOUND(99, NotFoundException.class, 1),
    SERVER_ERROR_ONCE(1, null, 2),
    SERVER_ERROR(99, ApiException.class, 5),
    TOO_MANY_FOR_LONG(99, ApiException.class, 1);

    private final int times;
    private final @Nullable Class<?> thrown;
    private final int addresses;

    Fault(int times, @Nullable Class<?> thrown, int addresses) {
      this.times = times;
      this.thrown = thrown;
      this.addresses = addresses;
    }
  }

  private enum Way {
    DOWNLOAD,
    PREVIEW
  }

  static Stream<Arguments> matrix() {
    return Stream.of(Way.values())
        .flatMap(way -> Stream.of(Fault.values()).map(fault -> Arguments.of(way, fault)));
  }

  @TempDir Path directory;

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("matrix")
  void outcome(Way way, Fault fault) throws IOException {
    AtomicInteger left = new AtomicInteger(fault.times);
    try (FaultyServer storage = new FaultyServer("localhost", seen -> reply(200, "content"))) {
      storage.script(
          seen -> left.getAndDecrement() > 0 ? act(fault, storage) : reply(200, "content"));
      try (ScriptedServer wire =
          ScriptedServer.impatient(
              seen ->
                  reply(
                      200,
                      "{\"url\":\"%s/data.tif?signature=canary-signature\"}"
                          .formatted(storage.url())))) {
        StacItem item =
            new StacItem(
                new StacClient(wire.http()),
                Json.parse(
                    "{\"assets\":{\"a\":{\"href\":\"%s/v2/assets/a\",\"roles\":[\"thumbnail\"]}}}"
                        .formatted(wire.server().url())));
        Up42Exception thrown = null;
        try {
          if (way == Way.DOWNLOAD) {
            assertThat(item.assets().get(0).download(directory)).hasContent("content");
          } else {
            assertThat(new String(item.thumbnail().orElseThrow().fetch(100))).isEqualTo("content");
          }
        } catch (Up42Exception e) {
          thrown = e;
        }

        assertThat(thrown == null ? null : thrown.getClass()).isEqualTo(fault.thrown);
        assertThat(wire.server().seen("/v2/assets/a/download-url"))
            .as("a new address for each try")
            .hasSize(fault.addresses);
        assertThat(storage.seen())
            .allSatisfy(seen -> assertThat(seen.headers()).doesNotContainKey("authorization"));
        if (thrown != null) {
          assertThat(directory).isEmptyDirectory();
        }
        assertThat(text(thrown) + wire.http().requests()).doesNotContain("canary");
      }
    }
  }

  private static FaultyServer.Act act(Fault fault, FaultyServer storage) {
    return switch (fault) {
      case NONE -> reply(200, "content");
      case RESET_AFTER -> reset();
      case HALF, HALF_ONCE -> half(200, "content");
      case STALL_ONCE -> storage.stall();
      case TOO_OLD, TOO_OLD_ONCE -> reply(400, EXPIRED);
      case FORBIDDEN_ONCE -> reply(403, EXPIRED);
      case NOT_FOUND -> reply(404, "<Error/>");
      case SERVER_ERROR, SERVER_ERROR_ONCE -> reply(503, "<Error/>");
      case TOO_MANY_FOR_LONG -> reply(429, "", "Retry-After: 3600");
    };
  }

  @Test
  void redirectOfTheStorageIsFollowedWithoutAToken() throws IOException {
    try (FaultyServer other = new FaultyServer("localhost", seen -> reply(200, "content"));
        FaultyServer storage =
            new FaultyServer(
                "localhost",
                seen -> reply(302, "", "Location: " + other.url() + "/elsewhere?x=1"));
        ScriptedServer wire =
            new ScriptedServer(
                seen -> reply(200, "{\"url\":\"%s/data.tif\"}".formatted(storage.url())))) {
      Path file = wire.http().download("/v2/assets/a", directory, (done, total, unit) -> {});
      assertThat(file).hasFileName("data.tif").hasContent("content");
      assertThat(other.seen().get(0).headers()).doesNotContainKey("authorization");
    }
  }

  private static String text(@Nullable Throwable thrown) {
    StringWriter text = new StringWriter();
    if (thrown != null) {
      thrown.printStackTrace(new PrintWriter(text));
    }
    return text.toString();
  }
}
