package swath.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** {@code /v2/processing/jobs}. */
final class JobsApi {
  private static final String PATH = "/v2/processing/jobs";

  private final World world;

  JobsApi(World world) {
    this.world = world;
  }

  List<Route> routes() {
    return List.of(
        Route.of(
            "GET",
            PATH,
            Family.V2,
            this::list,
            "workspaceId",
            "processId",
            "status",
            "minDuration",
            "maxDuration",
            "limit",
            "sort",
            "ids",
            "token"),
        Route.of("GET", PATH + "/{jobId}", Family.V2, this::get));
  }

  private Reply list(Call call) {
    JobQuery query = JobQuery.of(call);
    JobQuery.Page page = query.page(world.state().jobs, world.now());
    ArrayNode jobs = Json.array();
    page.jobs().forEach(job -> jobs.add(JobJson.of(world, job)));
    ArrayNode links = Json.array();
    page.next()
        .ifPresent(
            token -> links.add(Json.object().put("rel", "next").put("href", next(call, token))));
    ObjectNode body = Json.object();
    body.set("jobs", jobs);
    body.set("links", links);
    return Reply.ok(body);
  }

  private Reply get(Call call) {
    StoredJob job = world.state().job(call.path("jobId"));
    if (job == null) {
      throw call.refusal(404, "There is no job " + call.path("jobId") + ".");
    }
    return Reply.ok(JobJson.of(world, job));
  }

  /** The same query with another token, as a path under the API's host. */
  private static String next(Call call, String token) {
    return PATH + "?" + QueryText.without(call, "token") + "token=" + token;
  }
}
