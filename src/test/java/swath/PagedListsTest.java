package swath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static swath.http.FaultyServer.reply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import swath.ListServer.Kind;
import swath.error.ApiException;
import swath.error.CallInterruptedException;
import swath.error.IncompleteListException;
import swath.error.Up42Exception;
import swath.host.ProgressFrame;
import swath.http.FaultyServer;
import swath.http.Json;
import swath.http.ManualTime;
import swath.journal.MemoryJournal;
import swath.processing.Budget;
import swath.processing.JobJson;
import swath.processing.ProcessDescription;
import swath.stac.StacCollection;
import swath.stac.StacCollections;
import swath.stac.StacItem;
import swath.stac.StacItems;
import tech.tablesaw.api.Table;

/** All lists are read by the same rules, whatever they are of and however a server misbehaves. */
class PagedListsTest {
  private static final Map<Kind, Class<?>> TYPES =
      Map.of(
          Kind.JOBS, JobList.class,
          Kind.ITEMS, ItemList.class,
          Kind.COLLECTIONS, StacCollections.class,
          Kind.PROCESSES, Processes.class,
          Kind.BUDGETS, Budgets.class);

  private final List<AutoCloseable> open = new ArrayList<>();

  private ListServer server(Kind kind) throws IOException {
    return server(kind, true);
  }

  private ListServer server(Kind kind, boolean steady) throws IOException {
    ListServer server = new ListServer(kind, steady);
    open.add(server);
    return server;
  }

  @AfterEach
  void close() throws Exception {
    var ignored = Thread.interrupted();
    for (AutoCloseable server : open) {
      server.close();
    }
  }

  private static JsonNode json(Object element) {
    if (element instanceof Job job) {
      return job.json();
    } else if (element instanceof StacItem item) {
      return item.json();
    } else if (element instanceof StacCollection collection) {
      return collection.json();
    } else if (element instanceof ProcessDescription process) {
      return process.json();
    }
    return ((Budget) element).json();
  }

  private static List<String> ids(Object list) {
    return ((List<?>) list)
        .stream()
            .map(PagedListsTest::json)
            .map(json -> json.path(json.has("jobID") ? "jobID" : "id").asText())
            .toList();
  }

  private static IncompleteListException incomplete(ListServer server) {
    return catchThrowableOfType(IncompleteListException.class, server::list);
  }

  // The pages of budgets have numbers, which we count: no server can lead them in a circle.
  static Set<Kind> linked() {
    return EnumSet.complementOf(EnumSet.of(Kind.BUDGETS));
  }

  static Stream<Arguments> loops() {
    return linked().stream()
        .flatMap(kind -> IntStream.of(1, 2, 3).mapToObj(length -> Arguments.of(kind, length)));
  }

  @ParameterizedTest
  @EnumSource
  void followsThePages(Kind kind) throws IOException {
    ListServer server = server(kind).pages("a b", "c", "d e");
    List<?> list = server.list();
    assertThat(ids(list)).containsExactly("a", "b", "c", "d", "e");
    assertThat(list).isInstanceOf(TYPES.get(kind));
    assertThat(server.asked()).isEqualTo(3);
  }

  @ParameterizedTest
  @MethodSource("loops")
  void pagesThatLeadBackAreReadOnce(Kind kind, int length) throws IOException {
    for (boolean steady : new boolean[] {true, false}) {
      ListServer server =
          server(kind, steady)
              .pages(
                  page -> List.of(kind.element("e" + page)), page -> page == length ? 1 : page + 1);
      IncompleteListException e = incomplete(server);
      assertThat(e.getCause())
          .isExactlyInstanceOf(Up42Exception.class)
          .hasMessageStartingWith(
              "The list of " + kind.noun() + " names a page again that was read before")
          .hasMessageContaining("Ask again");
      assertThat(ids(e.partialResult()))
          .containsExactlyElementsOf(
              IntStream.rangeClosed(0, length).mapToObj(i -> "e" + i).toList());
      assertThat(server.asked()).isBetween(length + 1, steady ? length + 1 : length + 2);
    }
  }

  @ParameterizedTest
  @CsvSource({"/v2/processing/processes", "%s/v2/processing/processes", "processes"})
  void theFirstPageIsKnownByWhateverAddress(String href) throws IOException {
    ListServer server = server(Kind.PROCESSES);
    server
        .pages(page -> List.of(Kind.PROCESSES.element("a")), page -> 0)
        .link(
            (k, page) ->
                Json.object().put("rel", "next").put("href", href.formatted(server.url())));
    assertThat(incomplete(server)).hasMessageContaining("names a page again");
    assertThat(server.asked()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void twentyPagesWithoutAnythingNewEndIt(Kind kind) throws IOException {
    ListServer server =
        server(kind).pages(page -> List.of(kind.element("a"), kind.element("b")), page -> page + 1);
    IncompleteListException e = incomplete(server);
    assertThat(e.getCause())
        .isExactlyInstanceOf(Up42Exception.class)
        .hasMessageStartingWith(
            "The list of " + kind.noun() + " names 20 pages in a row that bring nothing new");
    assertThat(ids(e.partialResult())).containsExactly("a", "b");
    assertThat(server.asked()).isEqualTo(21);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BUDGETS") // an empty page is their last one
  void twentyEmptyPagesEndIt(Kind kind) throws IOException {
    ListServer server = server(kind, false).pages(page -> List.of(), page -> page + 1);
    assertThatThrownBy(server::list)
        .isExactlyInstanceOf(Up42Exception.class)
        .hasMessageContaining("20 pages in a row");
    assertThat(server.asked()).isEqualTo(20);
  }

  @ParameterizedTest
  @EnumSource
  void nineteenPagesWithoutAnythingNewDoNot(Kind kind) throws IOException {
    ListServer server =
        server(kind)
            .pages(
                page -> List.of(kind.element(page % 20 == 0 ? "new" + page : "new0")),
                page -> page == 40 ? -1 : page + 1);
    assertThat(ids(server.list())).containsExactly("new0", "new20", "new40");
  }

  @ParameterizedTest
  @EnumSource
  void whatHasNoIdIsNothingThatCameBefore(Kind kind) throws IOException {
    ObjectNode nameless = kind.element("x").without(List.of("id", "jobID"));
    ListServer server =
        server(kind).pages(page -> List.of(nameless, nameless), page -> page == 25 ? -1 : page + 1);
    assertThat(server.list()).hasSize(52);
  }

  @Test
  void aProcessWithoutAnIdSpoilsNoOther() throws IOException {
    ObjectNode nameless = Json.object().put("title", "nameless");
    ListServer server =
        server(Kind.PROCESSES)
            .pages(page -> List.of(nameless, Kind.PROCESSES.element("a")), page -> -1);
    Processes processes = server.up42.processes();
    assertThat(processes.find("a")).map(ProcessDescription::title).contains("Title of a");
    assertThat(processes.table().rowCount()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource
  void anElementOfTwoPagesStandsOnceWithItsNewestReading(Kind kind) throws IOException {
    String early = "2026-03-01T12:00:00Z";
    String late = "2026-03-01T12:00:05Z";
    List<List<ObjectNode>> pages =
        List.of(
            List.of(kind.element("a", early), kind.element("b", late)),
            List.of(kind.element("c", late), kind.element("a", late)),
            List.of(kind.element("b", early), kind.element("d", early)));
    ListServer server = server(kind).pages(pages::get, page -> page == 2 ? -1 : page + 1);
    List<?> list = server.list();
    assertThat(ids(list)).containsExactly("a", "b", "c", "d");
    assertThat(json(list.get(0))).isEqualTo(kind.element("a", late));
    assertThat(json(list.get(1))).isEqualTo(kind.element("b", late));
  }

  @ParameterizedTest
  @EnumSource
  void aPageThatFailsCarriesWhatCameBefore(Kind kind) throws IOException {
    for (boolean steady : new boolean[] {true, false}) {
      ListServer server =
          server(kind, steady).pages("a b", "c", "d").fault(2, reply(403, "{\"title\":\"No\"}"));
      IncompleteListException e = incomplete(server);
      assertThat(e).hasMessageContaining("The list is incomplete: 3 " + kind.noun() + " came");
      assertThat(e.getCause()).isInstanceOf(ApiException.class);
      assertThat(e.partialResult()).isInstanceOf(TYPES.get(kind));
      assertThat(ids(e.partialResult())).containsExactly("a", "b", "c");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFirstPageThatFailsIsTheErrorItself(Kind kind) throws IOException {
    ListServer server = server(kind).pages("a").fault(0, reply(403, "{}"));
    assertThatThrownBy(server::list).isInstanceOf(ApiException.class);
  }

  @ParameterizedTest
  @MethodSource("linked")
  void aPageOnAnotherHostIsNotAskedFor(Kind kind) throws IOException {
    FaultyServer foreign = new FaultyServer("localhost", seen -> reply(200, "{}"));
    open.add(foreign);
    for (boolean steady : new boolean[] {true, false}) {
      ListServer server =
          server(kind, steady)
              .pages("a", "b")
              .link(
                  (k, page) ->
                      ListServer.link(k, page).put("href", foreign.url() + k.path + "?page=1"));
      IncompleteListException e = incomplete(server);
      assertThat(e.getCause()).hasMessageContaining("is not on " + server.url());
      assertThat(ids(e.partialResult())).containsExactly("a");
    }
    assertThat(foreign.seen()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void anInterruptCarriesWhatCameBefore(Kind kind) throws IOException {
    ListServer server = server(kind).pages("a b", "c", "d");
    server.fault(2, server.interrupting(Thread.currentThread()));
    IncompleteListException e = incomplete(server);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(e.getCause()).isInstanceOf(CallInterruptedException.class);
    assertThat(ids(e.partialResult())).containsExactly("a", "b", "c");
  }

  @ParameterizedTest
  @EnumSource
  void progressIsShownFromTheSeventhPageOnAndGoes(Kind kind) throws IOException {
    ListServer server = server(kind).pages("a b", "c", "d", "e", "f", "g", "h", "i");
    server.list();
    assertThat(server.host.frames(ProgressFrame.class))
        .extracting(ProgressFrame::line)
        .containsExactly(
            "Listing %1$s: 7 %1$s so far (as of 12:00:00 UTC)".formatted(kind.noun()),
            "Listing %1$s: 8 %1$s so far (as of 12:00:00 UTC)".formatted(kind.noun()));
    assertThat(server.host.cleared).hasValue(1);
    assertThat(server.host.closed).hasValue(1);
  }

  @ParameterizedTest
  @EnumSource
  void sixPagesShowNothing(Kind kind) throws IOException {
    ListServer server = server(kind).pages("a", "b", "c", "d", "e", "f");
    server.list();
    assertThat(server.host.frames).isEmpty();
    assertThat(server.host.closed).hasValue(0);
  }

  @ParameterizedTest
  @EnumSource
  void progressThatWasStoppedSaysSo(Kind kind) throws IOException {
    ListServer server = server(kind).pages("a b", "c", "d", "e", "f", "g", "h", "i");
    server.fault(7, server.interrupting(Thread.currentThread()));
    assertThat(incomplete(server)).isNotNull();
    assertThat(Thread.interrupted()).isTrue();
    List<ProgressFrame> frames = server.host.frames(ProgressFrame.class);
    assertThat(frames.get(frames.size() - 1).line())
        .isEqualTo("Listing %1$s, broken off: 8 %1$s.".formatted(kind.noun()));
    assertThat(server.host.cleared).hasValue(0);
    assertThat(server.host.closed).hasValue(1);
  }

  @Test
  void itemsOfAnAssetAndOfACollectionCarryWhatCameBeforeToo() throws IOException {
    try (FaultyServer server =
            new FaultyServer(
                seen ->
                    switch (seen.path()) {
                      case "/v2/assets/a/metadata", "/v2/assets/stac/collections/a" ->
                          reply(200, "{\"id\":\"a\"}");
                      case "/more" -> reply(403, "{}");
                      case "/v2/assets/stac/search", "/v2/assets/stac/collections/a/items" ->
                          reply(
                              200,
                              "{\"features\":[{\"id\":\"i\"}],"
                                  + "\"links\":[{\"rel\":\"next\",\"href\":\"/more\"}]}");
                      default -> reply(200, "{\"access_token\":\"t\",\"expires_in\":300}");
                    });
        Up42 up42 =
            SandboxFixture.session(
                server.url(), new TestHost(), new MemoryJournal(), new ManualTime(), true)) {
      List<ThrowingCallable> questions =
          List.of(() -> up42.asset("a").stacItems(), () -> up42.collection("a").items());
      for (ThrowingCallable question : questions) {
        IncompleteListException e = catchThrowableOfType(IncompleteListException.class, question);
        assertThat(e.partialResult()).isInstanceOf(StacItems.class);
        assertThat(ids(e.partialResult())).containsExactly("i");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"JOBS", "ITEMS"})
  void streamsGiveNoElementTwiceAndThrowTheErrorItself(Kind kind) throws IOException {
    ListServer server = server(kind).pages("a b", "b c", "a", "d").fault(3, reply(403, "{}"));
    Iterator<?> iterator =
        kind == Kind.JOBS ? server.up42.jobs().iterator() : server.up42.items().iterator();
    List<Object> read = new ArrayList<>();
    assertThatThrownBy(() -> iterator.forEachRemaining(read::add)).isInstanceOf(ApiException.class);
    assertThat(ids(read)).containsExactly("a", "b", "c");
  }

  @ParameterizedTest
  @CsvSource({"9999,1", "10000,2"})
  void streamsRememberTheLastTenThousand(int between, int times) throws IOException {
    ListServer server =
        server(Kind.JOBS)
            .pages(
                page ->
                    page == 1
                        ? IntStream.range(0, between)
                            .mapToObj(i -> Kind.JOBS.element("j" + i))
                            .toList()
                        : List.of(Kind.JOBS.element("a")),
                page -> page == 2 ? -1 : page + 1);
    assertThat(server.up42.jobs().stream().filter(job -> job.id().equals("a"))).hasSize(times);
    assertThat(server.up42.jobs().list()).hasSize(between + 1);
  }

  @ParameterizedTest
  @EnumSource(names = {"JOBS", "ITEMS"})
  void aLimitCountsNoElementTwice(Kind kind) throws IOException {
    ListServer server = server(kind).pages("a b", "b a", "b c", "d");
    List<?> list =
        kind == Kind.JOBS
            ? server.up42.jobs().limit(3).list()
            : server.up42.items().limit(3).list();
    assertThat(ids(list)).containsExactly("a", "b", "c");
    assertThat(server.asked()).isEqualTo(3);
  }

  @Test
  void aLimitThatLeavesOutOnlyRepeatsLeavesNothingOut() throws IOException {
    ListServer server = server(Kind.JOBS).pages("a b", "c a b");
    assertThat(server.up42.jobs().limit(3).list().isComplete()).isTrue();
    assertThat(server.up42.jobs().limit(2).list().isComplete()).isFalse();
  }

  @Test
  void tablesAndSumsHoldEachJobOnceWithItsNewestReading() throws IOException {
    String created = "2026-03-01T11:00:00Z";
    ObjectNode running = JobJson.job("a", "running", created).credits(5).get().json().deepCopy();
    ObjectNode captured = JobJson.captured("a", created, 9).consumed().get().json().deepCopy();
    ObjectNode other = JobJson.captured("b", created, 20).consumed().get().json().deepCopy();
    List<List<ObjectNode>> pages = List.of(List.of(running, other), List.of(captured));
    Jobs jobs = server(Kind.JOBS).pages(pages::get, page -> page == 1 ? -1 : page + 1).up42.jobs();

    Table table = jobs.table();
    assertThat(table.stringColumn("id").asList()).containsExactly("a", "b");
    assertThat(table.stringColumn("status").asList()).containsOnly("captured");
    assertThat(jobs.credits().report().total().captured()).isEqualTo(29);
    assertThat(jobs.credits().report().total().held()).isZero();
    assertThat(jobs.timeline().report().spans())
        .hasSize(2)
        .allSatisfy(span -> assertThat(span.isLive()).isFalse());
  }
}
