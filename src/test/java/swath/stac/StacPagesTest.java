package swath.stac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static swath.http.FaultyServer.reply;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import swath.error.Up42Exception;
import swath.http.FaultyServer;
import swath.http.Json;
import swath.http.ScriptedServer;

/** How searches are sent, and how their pages lead on. */
class StacPagesTest {
  private static final String SEARCH = "/v2/assets/stac/search";

  private static String page(String id, String links) {
    return "{\"type\":\"FeatureCollection\",\"features\":[{\"id\":\"%s\"}],\"links\":[%s]}"
        .formatted(id, links);
  }

  private static List<String> ids(ScriptedServer wire) {
    return new StacApi(wire.http())
        .search().collections("c").limit(10).stream().map(StacItem::id).toList();
  }

  @Test
  void nextPostIsMergedIntoTheBodyBefore() throws IOException {
    try (ScriptedServer wire =
        new ScriptedServer(
            seen ->
                reply(
                    200,
                    seen.body().contains("token")
                        ? page("b", "")
                        : page(
                            "a",
                            """
                            {"rel":"next","href":"%s","method":"POST","body":{"token":"t"},
                             "merge":true}"""
                                .formatted(SEARCH))))) {
      assertThat(ids(wire)).containsExactly("a", "b");
      assertThat(wire.server().seen(SEARCH).get(1).body())
          .isEqualTo("{\"collections\":[\"c\"],\"limit\":10,\"token\":\"t\"}");
    }
  }

  @Test
  void nextPostWithoutMergeStandsAlone() throws IOException {
    try (ScriptedServer wire =
        new ScriptedServer(
            seen ->
                reply(
                    200,
                    seen.body().contains("token")
                        ? page("b", "")
                        : page(
                            "a",
                            "{\"rel\":\"next\",\"href\":\"%s\",\"method\":\"POST\",\"body\":{\"token\":\"t\"}}"
                                .formatted(SEARCH))))) {
      ids(wire);
      assertThat(wire.server().seen(SEARCH).get(1).body()).isEqualTo("{\"token\":\"t\"}");
    }
  }

  @Test
  void nextGetIsTakenAsItStands() throws IOException {
    try (ScriptedServer wire =
        new ScriptedServer(
            seen ->
                reply(
                    200,
                    seen.method().equals("GET")
                        ? page("b", "")
                        : page("a", "{\"rel\":\"next\",\"href\":\"/v2/more?token=a%3D\"}")))) {
      assertThat(ids(wire)).containsExactly("a", "b");
      assertThat(wire.server().seen().get(2).target()).isEqualTo("/v2/more?token=a%3D");
    }
  }

  @Test
  void foreignNextIsRefusedAndGetsNoToken() throws IOException {
    try (FaultyServer foreign = new FaultyServer("localhost", seen -> reply(200, page("b", "")));
        ScriptedServer wire =
            new ScriptedServer(
                seen ->
                    reply(
                        200,
                        page("a", "{\"rel\":\"next\",\"href\":\"" + foreign.url() + "/x\"}")))) {
      assertThatThrownBy(() -> ids(wire)).hasMessageContaining("is not on " + wire.http().url());
      assertThat(foreign.seen()).isEmpty();
    }
  }

  @Test
  void pageThatLeadsToItselfEndsTheReading() throws IOException {
    try (ScriptedServer wire =
        new ScriptedServer(
            seen ->
                reply(
                    200,
                    page(
                        "a",
                        "{\"rel\":\"next\",\"href\":\"%s\",\"method\":\"POST\",\"merge\":true}"
                            .formatted(SEARCH))))) {
      assertThatThrownBy(() -> ids(wire)).hasMessageContaining("a page again that was read before");
    }
  }

  @Test
  void emptyPageIsFollowed() throws IOException {
    try (ScriptedServer wire =
        new ScriptedServer(
            seen ->
                reply(
                    200,
                    seen.method().equals("GET")
                        ? page("b", "")
                        : "{\"features\":[],\"links\":[{\"rel\":\"next\",\"href\":\"/more\"}]}"))) {
      assertThat(ids(wire)).containsExactly("b");
    }
  }

  @Test
  void answerWithoutFeaturesIsAnError() throws IOException {
    try (ScriptedServer wire = new ScriptedServer(seen -> reply(200, "{}"))) {
      assertThatThrownBy(() -> ids(wire))
          .isInstanceOf(Up42Exception.class)
          .hasMessage("The list of items has no $.features.");
    }
  }

  @Test
  void searchIsImmutableAndSendsAllItsConditions() throws IOException {
    try (ScriptedServer wire = new ScriptedServer(seen -> reply(200, page("a", "")))) {
      StacSearch all = new StacApi(wire.http()).search();
      StacSearch search =
          all.ids("i")
              .bbox(1, 2, 3, 4)
              .datetime(Instant.EPOCH, Instant.EPOCH.plusSeconds(1))
              .asset("a-1")
              .job("j-1")
              .sortBy("datetime", false)
              .sortBy("id", true)
              .pageSize(5);
      assertThat(all.body().toString()).isEqualTo("{\"limit\":100}");
      assertThat(
              Json.same(
                  search.body(),
                  Json.parse(
                      """
                  {"ids":["i"],"bbox":[1.0,2.0,3.0,4.0],
                   "datetime":"1970-01-01T00:00:00Z/1970-01-01T00:00:01Z",
                   "sortby":[{"field":"datetime","direction":"desc"},
                             {"field":"id","direction":"asc"}],
                   "limit":5,"filter-lang":"cql2-json",
                   "filter":{"op":"and","args":[
                     {"op":"=","args":[{"property":"asset_id"},"a-1"]},
                     {"op":"=","args":[{"property":"job_id"},"j-1"]}]}}""")))
          .isTrue();
    }
  }

  @Test
  void searchAsksPageByPageAndAnewEachTime() throws IOException {
    try (ScriptedServer wire =
        new ScriptedServer(
            seen ->
                reply(
                    200,
                    page(
                        "a" + wire(seen),
                        "{\"rel\":\"next\",\"href\":\"/more%s\"}".formatted(wire(seen)))))) {
      StacSearch search = new StacApi(wire.http()).search();
      assertThat(search.iterator().next().id()).isNotEmpty();
      assertThat(wire.asked()).isEqualTo(1);
      assertThat(search.stream().limit(3).count()).isEqualTo(3);
      assertThat(wire.asked()).isEqualTo(4);
    }
  }

  private static int wire(FaultyServer.Seen seen) {
    return seen.target().length();
  }

  @Test
  void limitsThatMakeNoSenseAreRefused() throws IOException {
    try (ScriptedServer wire = new ScriptedServer(seen -> reply(200, "{}"))) {
      StacSearch search = new StacApi(wire.http()).search();
      assertThatThrownBy(() -> search.limit(-1)).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> search.pageSize(0)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
