package swath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import swath.error.Up42Exception;
import swath.processing.JobStatus;
import swath.stac.StacAsset;
import swath.stac.StacCollection;
import swath.stac.StacItem;
import swath.stac.StacItems;
import tech.tablesaw.api.Table;

/** Finding images of one's own, against the sandbox's storage. */
class ItemSearchTest {
  @RegisterExtension static final SandboxFixture FIXTURE = SandboxFixture.seeded();

  @TempDir private Path folder;

  private final Up42 up42 = FIXTURE.up42();
  private final List<StacItem> all = List.copyOf(up42.items().list());

  @Test
  void imagesAndResultsAreAllItems() {
    ItemList images = up42.images().list();
    ItemList results = up42.results().list();

    assertThat(images).isNotEmpty().allMatch(item -> item.jobId().isEmpty());
    assertThat(results).isNotEmpty().allMatch(item -> item.jobId().isPresent());
    assertThat(images.size() + results.size()).isEqualTo(all.size());
  }

  @Test
  void newestStandFirst() {
    List<Instant> taken =
        up42.images().stream().map(item -> item.datetime().orElseThrow()).toList();
    assertThat(taken).isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void limitCountsWhatIsKept() {
    for (int limit : List.of(0, 1, 3)) {
      assertThat(up42.images().limit(limit).list()).hasSize(limit);
      assertThat(up42.results().limit(limit).pageSize(2).list()).hasSize(limit);
    }
  }

  @Test
  void placesFindWhatTouchesThem() throws IOException {
    StacItem image = up42.item(all.get(all.size() - 1).id());
    double[] box = image.bbox();
    double x = (box[0] + box[2]) / 2;
    double y = (box[1] + box[3]) / 2;
    String wkt = "POINT (" + x + " " + y + ")";
    String json = "{\"type\":\"Point\",\"coordinates\":[" + x + "," + y + "]}";
    Path file = Files.writeString(folder.resolve("p.geojson"), json);
    List<ItemSearch> searches =
        List.of(
            up42.items().in(box[0], box[1], box[2], box[3]),
            up42.items().in(x, y, 1),
            up42.items().in(wkt),
            up42.items().in(json),
            up42.items().in(file),
            up42.items().in(file.toString()),
            up42.items().in(image.footprint().orElseThrow()));
    for (ItemSearch search : searches) {
      assertThat(search.list()).extracting(StacItem::id).contains(image.id());
      assertThat(search.toString()).contains("Items in storage");
    }
    assertThat(up42.items().in(0, -60, 0.1, -59.9).list()).isEmpty();
  }

  @Test
  void conditionsAreThoseOfTheItems() {
    assertThat(up42.images().maxCloud(10).list())
        .isNotEmpty()
        .allMatch(item -> item.cloudCover().orElseThrow().doubleValue() <= 10);
    assertThat(up42.images().maxResolution(10).list())
        .isNotEmpty()
        .allMatch(item -> item.gsd().orElseThrow().doubleValue() <= 10);
    StacItem titled = up42.images().stream().filter(i -> i.title().isPresent()).findFirst().get();
    String part = titled.title().orElseThrow().substring(0, 4);
    assertThat(up42.images().titled(part).list()).extracting(StacItem::id).contains(titled.id());
    StacItem ordered =
        up42.images().stream().filter(i -> i.orderId().isPresent()).findFirst().get();
    assertThat(up42.items().order(ordered.orderId().orElseThrow()).list())
        .allMatch(i -> i.orderId().equals(ordered.orderId()))
        .extracting(StacItem::id)
        .contains(ordered.id());
    StacItem product =
        up42.images().stream().filter(i -> i.productId().isPresent()).findFirst().get();
    assertThat(up42.images().product(product.productId().orElseThrow()).list())
        .extracting(StacItem::id)
        .contains(product.id());
  }

  @Test
  void partOfATagIsEnough() {
    StacItem tagged = all.stream().filter(item -> !item.tags().isEmpty()).findFirst().orElseThrow();
    String part = tagged.tags().get(0).substring(1).toUpperCase(Locale.ROOT);
    assertThat(up42.items().tagged(part).list()).extracting(StacItem::id).contains(tagged.id());
    assertThat(up42.items().tagged("no such tag").list()).isEmpty();
  }

  @Test
  void periodIsInclusiveByDays() {
    StacItem image = up42.images().limit(1).list().get(0);
    String day = image.datetime().orElseThrow().toString().substring(0, 10);
    assertThat(up42.images().taken(day, day).list()).extracting(StacItem::id).contains(image.id());
    assertThat(up42.images().taken("1990-01-01", "1990-12-31").list()).isEmpty();
    assertThat(up42.images().since(image.datetime().orElseThrow()).list()).hasSizeGreaterThan(0);
  }

  @Test
  void tableHasARowAnItemAndItsColumns() {
    Table table = up42.items().table();
    assertThat(table.rowCount()).isEqualTo(all.size());
    assertThat(table.columnNames())
        .containsExactly(
            "item",
            "title",
            "longitude",
            "latitude",
            "km2",
            "taken",
            "platform",
            "resolution",
            "cloud",
            "tags",
            "collection",
            "product",
            "asset",
            "order",
            "job");
    for (int row = 0; row < table.rowCount(); row++) {
      StacItem item = all.get(row);
      assertThat(table.stringColumn("item").get(row)).isEqualTo(item.id());
      assertThat(table.doubleColumn("km2").get(row))
          .isEqualTo(item.squareKilometres().orElseThrow());
      assertThat(table.doubleColumn("longitude").get(row))
          .isBetween(item.bbox()[0], item.bbox()[2]);
      assertThat(table.doubleColumn("latitude").get(row)).isBetween(item.bbox()[1], item.bbox()[3]);
      assertThat(table.stringColumn("job").get(row)).isEqualTo(item.jobId().orElse(""));
    }
  }

  @Test
  void searchSaysWhatItWillAsk() {
    String text =
        up42.images()
            .in(4, 51, 5, 52)
            .titled("Port")
            .tagged("dock")
            .maxCloud(10)
            .maxResolution(0.5)
            .limit(7)
            .toString();
    assertThat(text)
        .contains(
            "Images in storage",
            "title has",
            "Port",
            "a tag has",
            "dock",
            "cloud (%) at most",
            "resolution (m) at most",
            "0.5",
            "at most 7");
  }

  @Test
  void oddNumbersAreRefusedBeforeAnythingIsAsked() {
    assertThatThrownBy(() -> up42.images().in(51, 104, 52, 105))
        .isInstanceOf(Up42Exception.class)
        .hasMessageContaining("swapped");
    assertThatThrownBy(() -> up42.images().maxCloud(-1)).hasMessageContaining("0 or more");
    assertThatThrownBy(() -> up42.images().maxResolution(Double.NaN))
        .hasMessageContaining("0 or more");
    assertThatThrownBy(() -> up42.images().limit(-1)).hasMessageContaining("-1");
  }

  @Test
  void resultsOfAJobHaveATable() {
    Job job = up42.jobs().status(JobStatus.CAPTURED).limit(1).list().get(0);
    ItemList items = job.items();
    assertThat(items.table().stringColumn("job").asList()).containsOnly(job.id());
    assertThat(items.toString()).contains("item");
  }

  @Test
  void titleAndTagsAreChangedInUp42AndSaidSo() {
    try (SandboxFixture own = SandboxFixture.seeded()) {
      StacItem image = own.up42().images().limit(1).list().get(0);
      StacItem renamed = image.rename("  Docks of Antwerp ");
      assertThat(renamed.title()).contains("Docks of Antwerp");
      assertThat(renamed.toString()).contains("Changed in UP42: the title was", "Docks of Antwerp");
      StacItem tagged = renamed.addTags("docks", "2026", "docks");
      assertThat(tagged.tags()).endsWith("docks", "2026");
      assertThat(tagged.toString()).contains("added \"docks\", \"2026\"");
      assertThat(tagged.addTags("docks").toString()).contains("Nothing was changed");
      StacItem fewer = tagged.removeTags("docks", "none such");
      assertThat(fewer.tags()).contains("2026").doesNotContain("docks");
      assertThat(fewer.changes()).hasSize(3).last().asString().contains("took away \"docks\"");
      assertThat(fewer.removeTags("docks").toString()).contains("it had none of these tags");
      StacItem asked = own.up42().item(image.id());
      assertThat(asked.title()).contains("Docks of Antwerp");
      assertThat(asked.tags()).contains("2026").doesNotContain("docks");
      assertThat(image.changes()).isEmpty();
    }
  }

  @Test
  void itemsOfACollectionAreChangedTogether() {
    try (SandboxFixture own = SandboxFixture.seeded()) {
      StacItem image = own.up42().images().limit(1).list().get(0);
      StacCollection collection = own.up42().collection(image.collectionId().orElseThrow());
      StacItems renamed = collection.rename("Docks");
      assertThat(renamed).allMatch(item -> item.title().equals(Optional.of("Docks")));
      assertThat(renamed.toString()).contains("Changed in UP42: the title was");
      assertThat(collection.addTags("a", "b").toString()).contains("added \"a\", \"b\"");
      assertThat(collection.removeTags("b").changes()).hasSize(1);
      assertThat(collection.items()).allMatch(item -> item.tags().contains("a"));
      assertThat(collection.rename("Docks").toString()).contains("Nothing was changed");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "x250"})
  void oddTitlesAreRefusedBeforeAnythingIsSent(String text) {
    StacItem image = all.get(0);
    String title = text.replace("x250", "x".repeat(251));
    assertThatThrownBy(() -> image.rename(title)).hasMessageContaining("1 to 250 characters");
    assertThatThrownBy(() -> image.addTags("fine", title))
        .hasMessageContaining("1 to 250 characters");
    assertThat(up42.item(image.id()).json()).isEqualTo(image.json());
  }

  @Test
  void filesAreChosenByNameRoleOrBand() {
    StacItem image = up42.item(up42.asset(SandboxFixture.ASSET).stacItems().get(0).id());
    StacAsset data = image.assets().stream().filter(StacAsset::isData).findFirst().orElseThrow();
    assertThat(data.bands()).isNotEmpty();
    for (String what : List.of(data.key(), "data", data.bands().get(0), "thumbnail")) {
      assertThat(image.download(folder.resolve(what + System.nanoTime()), what))
          .isNotEmpty()
          .allMatch(Files::exists);
    }
    assertThatThrownBy(() -> image.download(folder.toString(), "infrared-9"))
        .hasMessageContaining("infrared-9")
        .hasMessageContaining("\"thumbnail\"");
  }

  @Test
  void jobsThatUsedAnItemAreFound() {
    JobList jobs = up42.jobs().list();
    String used =
        jobs.stream().flatMap(j -> j.metadata().itemIds().stream()).findFirst().orElseThrow();
    List<String> wanted =
        jobs.stream().filter(job -> job.metadata().itemIds().contains(used)).map(Job::id).toList();

    JobList found = up42.jobs().using(used).list();
    assertThat(found).extracting(Job::id).isEqualTo(wanted);
    assertThat(found.query()).contains("using item " + used);
    Instant since = found.get(found.size() / 2).created();
    assertThat(up42.jobs().using(used).since(since).list())
        .allMatch(job -> !job.created().isBefore(since))
        .allMatch(job -> job.metadata().itemIds().contains(used))
        .hasSizeBetween(1, wanted.size());
    assertThat(up42.jobs().using(used).limit(1).list()).hasSize(1);
    assertThat(up42.jobs().using("no-such-item").list()).isEmpty();
  }
}
