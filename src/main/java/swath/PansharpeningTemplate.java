package swath;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Map;
import java.util.TreeMap;
import swath.http.Json;
import swath.internal.session.SessionScope;
import swath.internal.spending.JobRequest;
import swath.internal.spending.RequestCheck;

/**
 * A template of pansharpening.
 *
 * <pre>{@code
 * up42.templates().pansharpening("Sharp", item).greyWeights(Map.of("red", 0.3, "nir", 0.2)).quote();
 * }</pre>
 *
 * <p>Immutable and thread-safe, as every template.
 */
public final class PansharpeningTemplate extends SingleItemJobTemplate {
  private static final String WEIGHTS = "greyWeights";

  PansharpeningTemplate(SessionScope scope, JobRequest request) {
    super(scope, request);
  }

  PansharpeningTemplate(SessionScope scope, JobRequest request, RequestCheck check) {
    super(scope, request, check);
  }

  /**
   * A copy with weights of the bands in the grey image that it sharpens with; without any, they are
   * chosen by the sensor (documented).
   *
   * @param weights band names and weights; empty for none
   */
  public PansharpeningTemplate greyWeights(Map<String, Double> weights) {
    if (weights.isEmpty()) {
      return new PansharpeningTemplate(scope(), request().without(WEIGHTS));
    }
    ArrayNode list = Json.array();
    new TreeMap<>(weights)
        .forEach((band, weight) -> list.add(Json.object().put("band", band).put("weight", weight)));
    return new PansharpeningTemplate(scope(), request().with(WEIGHTS, list));
  }

  @Override
  public PansharpeningTemplate spendingAtMost(int credits) {
    return new PansharpeningTemplate(scope(), request().spendingAtMost(credits), check());
  }

  @Override
  public PansharpeningTemplate inWorkspace(String workspaceId) {
    return new PansharpeningTemplate(scope(), request().inWorkspace(workspaceId), check());
  }

  @Override
  public PansharpeningTemplate onBudget(String idOrName) {
    return new PansharpeningTemplate(scope(), request().onBudget(idOrName), check());
  }
}
