package swath;

import java.util.List;
import java.util.Map;
import swath.http.Json;
import swath.internal.session.SessionScope;
import swath.internal.spending.JobRequest;
import swath.stac.StacItem;
import swath.view.Card;
import swath.view.Span;
import swath.view.Viewable;

/**
 * Templates of UP42's processes, named as in UP42's Python client. Nothing is asked or executed
 * here.
 *
 * <pre>{@code
 * up42.templates().detectionTreesSpacept("Trees", item).quote();
 * up42.templates().of("some-process", Map.of("title", "T", "item", item)).quote();
 * }</pre>
 *
 * <p>An item without a link to itself is refused ({@link IllegalArgumentException}), since a job
 * takes its items by link. {@code up42.processes()} shows what a process asks of its items.
 */
public final class Templates implements Viewable {
  // UP42's Python client sends 2 by default.
  private static final int SENSITIVITY = 2;

  private final SessionScope scope;

  Templates(SessionScope scope) {
    this.scope = scope;
  }

  /** Finds buildings, as a probability map (Spacept). */
  public SingleItemJobTemplate detectionBuildingsSpacept(String title, StacItem item) {
    return single("detection-buildings-spacept", title, item);
  }

  /** Finds trees, as a probability map (Spacept). */
  public SingleItemJobTemplate detectionTreesSpacept(String title, StacItem item) {
    return single("detection-trees-spacept", title, item);
  }

  /** Finds shadows, as a probability map (Spacept). */
  public SingleItemJobTemplate detectionShadowsSpacept(String title, StacItem item) {
    return single("detection-shadows-spacept", title, item);
  }

  /** Finds ships, as GeoJSON (Airbus). */
  public SingleItemJobTemplate detectionShipsAirbus(String title, StacItem item) {
    return single("detection-ships-airbus", title, item);
  }

  /** Finds wind turbines (Airbus). */
  public SingleItemJobTemplate detectionWindTurbinesAirbus(String title, StacItem item) {
    return single("detection-wind-turbines-airbus", title, item);
  }

  /** Finds storage tanks (Airbus). */
  public SingleItemJobTemplate detectionStorageTanksAirbus(String title, StacItem item) {
    return single("detection-storage-tanks-airbus", title, item);
  }

  /** Finds trucks (OI). */
  public SingleItemJobTemplate detectionTrucksOI(String title, StacItem item) {
    return single("detection-trucks-oi", title, item);
  }

  /** Finds cars (OI). */
  public SingleItemJobTemplate detectionCarsOI(String title, StacItem item) {
    return single("detection-cars-oi", title, item);
  }

  /** Finds aircraft (OI). */
  public SingleItemJobTemplate detectionAircraftOI(String title, StacItem item) {
    return single("detection-aircraft-oi", title, item);
  }

  /** Raises the resolution (NS). */
  public SingleItemJobTemplate upsamplingNS(String title, StacItem item) {
    return single("upsampling-ns", title, item);
  }

  /** Raises the resolution of Sentinel images (NS). */
  public SingleItemJobTemplate upsamplingNSSentinel(String title, StacItem item) {
    return single("upsampling-ns-sentinel", title, item);
  }

  /** Turns 16-bit values into 8-bit colours that look natural. */
  public SingleItemJobTemplate trueColorConversion(String title, StacItem item) {
    return single("true-color-conversion", title, item);
  }

  /** Corrects an image for terrain (Intermap). */
  public SingleItemJobTemplate orthorectificationIntermap(String title, StacItem item) {
    return single("orthorectification-intermap", title, item);
  }

  /** Sharpens a multispectral image by its panchromatic band (Airbus). */
  public PansharpeningTemplate pansharpening(String title, StacItem item) {
    return new PansharpeningTemplate(
        scope, JobRequest.known("pansharpening", title).item("item", item));
  }

  /** Aligns the source image with the reference image (Simularity). */
  public PairJobTemplate coregistrationSimularity(
      String title, StacItem source, StacItem reference) {
    return new PairJobTemplate(scope, pair("coregistration-simularity", title, source, reference));
  }

  /** Finds what changed between the reference image and the source image (Simularity). */
  public ChangeDetectionTemplate detectionChangeSimularity(
      String title, StacItem source, StacItem reference) {
    return new ChangeDetectionTemplate(
        scope,
        pair("detection-change-simularity", title, source, reference)
            .with("sensitivity", Json.of(SENSITIVITY)));
  }

  /** Any process that takes a title and an item. */
  public SingleItemJobTemplate single(String processId, String title, StacItem item) {
    return new SingleItemJobTemplate(scope, JobRequest.known(processId, title).item("item", item));
  }

  /** Any process that takes a title and items. */
  public MultiItemJobTemplate multi(String processId, String title, List<StacItem> items) {
    return new MultiItemJobTemplate(scope, JobRequest.known(processId, title).items(items));
  }

  /**
   * Any process, by the names that it gives to its inputs; they are checked against its description
   * before anything else is asked.
   *
   * @param inputs texts, numbers, truth values, lists, maps, and items, which become their links
   */
  public JobTemplate of(String processId, Map<String, ?> inputs) {
    return new JobTemplate(scope, JobRequest.of(processId, inputs));
  }

  private static JobRequest pair(
      String processId, String title, StacItem source, StacItem reference) {
    return JobRequest.known(processId, title)
        .item("sourceItem", source)
        .item("referenceItem", reference);
  }

  @Override
  public Card view() {
    return Card.of("", "Templates of UP42's processes")
        .fact(
            "detect",
            Span.of(
                "detectionBuildingsSpacept detectionTreesSpacept detectionShadowsSpacept"
                    + " detectionShipsAirbus detectionWindTurbinesAirbus"
                    + " detectionStorageTanksAirbus detectionTrucksOI detectionCarsOI"
                    + " detectionAircraftOI"),
            Span.code("detectionChangeSimularity(title, source, reference).sensitivity(2)"))
        .fact(
            "enhance",
            Span.of(
                "upsamplingNS upsamplingNSSentinel trueColorConversion orthorectificationIntermap"),
            Span.code("pansharpening(title, item).greyWeights(…)"),
            Span.code("coregistrationSimularity(title, source, reference)"))
        .fact(
            "any other",
            Span.code("single(processId, title, item)"),
            Span.code("multi(processId, title, items)"),
            Span.code("of(processId, inputs)"))
        .line(
            Span.of("Nothing runs before"),
            Span.code("execute()"),
            Span.of("or"),
            Span.code("executeOnce()"),
            Span.of("."))
        .line(Span.code("up42.processes()"), Span.of("lists what each takes and costs."))
        .build();
  }

  @Override
  public String toString() {
    return view().text();
  }
}
