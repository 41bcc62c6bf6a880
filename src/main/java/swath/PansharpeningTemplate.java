package swath;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Map;
import java.util.TreeMap;
import swath.http.Json;

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

  PansharpeningTemplate(Session session, Draft draft) {
    super(session, draft);
  }

  PansharpeningTemplate(Session session, Draft draft, Check check) {
    super(session, draft, check);
  }

  /**
   * A copy with weights of the bands in the grey image that it sharpens with; without any, they are
   * chosen by the sensor (documented).
   *
   * @param weights band names and weights; empty for none
   */
  public PansharpeningTemplate greyWeights(Map<String, Double> weights) {
    if (weights.isEmpty()) {
      return new PansharpeningTemplate(session(), draft().without(WEIGHTS));
    }
    ArrayNode list = Json.array();
    new TreeMap<>(weights)
        .forEach((band, weight) -> list.add(Json.object().put("band", band).put("weight", weight)));
    return new PansharpeningTemplate(session(), draft().with(WEIGHTS, list));
  }

  @Override
  public PansharpeningTemplate spendingAtMost(int credits) {
    return new PansharpeningTemplate(session(), draft().spendingAtMost(credits), check());
  }

  @Override
  public PansharpeningTemplate inWorkspace(String workspaceId) {
    return new PansharpeningTemplate(session(), draft().inWorkspace(workspaceId), check());
  }

  @Override
  public PansharpeningTemplate onBudget(String budgetId) {
    return new PansharpeningTemplate(session(), draft().onBudget(budgetId), check());
  }
}
