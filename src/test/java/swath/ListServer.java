package swath;

import static swath.http.FaultyServer.reply;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import swath.http.FaultyServer;
import swath.http.Json;
import swath.http.ManualTime;
import swath.journal.MemoryJournal;

/**
 * A service with one list of any kind, whose pages and links are as a test wants them, and a
 * session with it. Pages are numbered from 0.
 */
final class ListServer implements AutoCloseable {
  /** What UP42 lists, and how a user asks for it. */
  enum Kind {
    JOBS("/v2/processing/jobs", "jobs", "jobID", up42 -> up42.jobs().list()),
    ITEMS("/v2/assets/stac/search", "features", "id", up42 -> up42.items().list()),
    COLLECTIONS("/v2/assets/stac/collections", "collections", "id", Up42::collections),
    PROCESSES("/v2/processing/processes", "processes", "id", Up42::processes),
    BUDGETS("/v2/budgets", "content", "id", Up42::budgets);

    final String path;
    private final String member;
    private final String id;
    private final Function<Up42, List<?>> list;

    Kind(String path, String member, String id, Function<Up42, List<?>> list) {
      this.path = path;
      this.member = member;
      this.id = id;
      this.list = list;
    }

    /** Asks for all of it, as a user does. */
    List<?> list(Up42 up42) {
      return list.apply(up42);
    }

    String noun() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** An element with that id. */
    ObjectNode element(String name) {
      ObjectNode element = Json.object().put(id, name).put("title", "Title of " + name);
      if (this == ITEMS) {
        element.putObject("properties");
      }
      return element;
    }

    /** The same, read at a time when it had been updated last then. */
    ObjectNode element(String name, String updated) {
      ObjectNode element = element(name);
      switch (this) {
        case ITEMS -> element.withObject("/properties").put("updated", updated);
        case BUDGETS -> element.put("updatedAt", updated);
        default -> element.put("updated", updated);
      }
      return element;
    }
  }

  private static final Pattern NUMBER = Pattern.compile("page=(\\d+)|\"page\":(\\d+)");

  final TestHost host = new TestHost();
  final Up42 up42;
  private final Kind kind;
  private final FaultyServer server;
  private final Map<Integer, FaultyServer.Act> faults = new ConcurrentHashMap<>();
  private volatile IntFunction<List<ObjectNode>> pages = page -> List.of();
  private volatile IntUnaryOperator next = page -> -1;
  private volatile String[] headers = {};
  private volatile BiFunction<Kind, Integer, ObjectNode> link = ListServer::link;

  ListServer(Kind kind, boolean steady) throws IOException {
    this.kind = kind;
    this.server = new FaultyServer(this::act);
    this.up42 =
        SandboxFixture.session(server.url(), host, new MemoryJournal(), new ManualTime(), steady);
  }

  ListServer(Kind kind) throws IOException {
    this(kind, true);
  }

  /** Pages with these ids, separated by spaces, one after the other. */
  ListServer pages(String... ids) {
    return pages(
        page -> Stream.of(ids[page].split(" ")).map(kind::element).toList(),
        page -> page + 1 < ids.length ? page + 1 : -1);
  }

  /**
   * Pages as a test wants them.
   *
   * @param next the number of the page after a page; -1 where there is none
   */
  ListServer pages(IntFunction<List<ObjectNode>> pages, IntUnaryOperator next) {
    this.pages = pages;
    this.next = next;
    return this;
  }

  /** What time it is by the service's clock. */
  ListServer at(Instant now) {
    headers =
        new String[] {
          "Date: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC))
        };
    return this;
  }

  /** The link to a page, instead of the usual one. */
  @CanIgnoreReturnValue
  ListServer link(BiFunction<Kind, Integer, ObjectNode> link) {
    this.link = link;
    return this;
  }

  /** That page is answered like this. */
  @CanIgnoreReturnValue
  ListServer fault(int page, FaultyServer.Act act) {
    faults.put(page, act);
    return this;
  }

  /** An answer that never comes, as its request interrupts the thread. */
  FaultyServer.Act interrupting(Thread thread) {
    return (socket, out) -> {
      thread.interrupt();
      server.stall().perform(socket, out);
    };
  }

  String url() {
    return server.url();
  }

  /** How often the list was asked for a page. */
  int asked() {
    return server.seen(kind.path).size();
  }

  @CanIgnoreReturnValue
  List<?> list() {
    return kind.list(up42);
  }

  static ObjectNode link(Kind kind, int page) {
    ObjectNode link = Json.object().put("rel", "next").put("href", kind.path);
    if (kind != Kind.ITEMS) {
      return link.put("href", kind.path + "?page=" + page);
    }
    link.put("method", "POST").put("merge", true).putObject("body").put("page", page);
    return link;
  }

  private FaultyServer.Act act(FaultyServer.Seen seen) {
    if (!seen.path().equals(kind.path)) {
      return seen.path().startsWith("/v2/processing/processes/")
          ? reply(404, "{}")
          : reply(200, "{\"access_token\":\"t\",\"expires_in\":300,\"sub\":\"me\"}", headers);
    }
    Matcher number = NUMBER.matcher(seen.target() + seen.body());
    String asked = number.find() ? number.group().replaceAll("\\D", "") : "0";
    int page = Integer.parseInt(asked);
    FaultyServer.Act fault = faults.get(page);
    return fault != null ? fault : reply(200, body(page).toString(), headers);
  }

  private ObjectNode body(int page) {
    ObjectNode body = Json.object();
    ArrayNode elements = body.putArray(kind.member);
    pages.apply(page).forEach(elements::add);
    int following = next.applyAsInt(page);
    body.put("totalPages", following < 0 ? page + 1 : following + 1);
    ArrayNode links = body.putArray("links");
    if (following >= 0) {
      links.add(link.apply(kind, following));
    }
    return body;
  }

  @Override
  public void close() throws IOException {
    up42.close();
    server.close();
  }
}
