package swath.sandbox.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import swath.sandbox.world.SandboxJson;
import swath.sandbox.world.StoredJob;
import swath.sandbox.world.World;

/** {@code /v2/processing/jobs}: the list of jobs and single jobs; it changes nothing. */
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
            ErrorFormat.V2,
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
        Route.of("GET", PATH + "/{jobId}", ErrorFormat.V2, this::get));
  }

  private SandboxResponse list(SandboxRequest request) {
    JobListQuery query = JobListQuery.of(request);
    JobListQuery.Page page = query.page(world.state().jobs(), world.now());
    ArrayNode jobs = SandboxJson.array();
    page.jobs().forEach(job -> jobs.add(JobWriter.of(world, job)));
    ArrayNode links = SandboxJson.array();
    page.next()
        .ifPresent(
            token ->
                links.add(
                    SandboxJson.object().put("rel", "next").put("href", next(request, token))));
    ObjectNode body = SandboxJson.object();
    body.set("jobs", jobs);
    body.set("links", links);
    return SandboxResponse.ok(body);
  }

  private SandboxResponse get(SandboxRequest request) {
    StoredJob job = world.state().job(request.path("jobId"));
    if (job == null) {
      throw request.refusal(404, "There is no job " + request.path("jobId") + ".");
    }
    return SandboxResponse.ok(JobWriter.of(world, job));
  }

  /** The same query with another token, as a path under the API's host. */
  private static String next(SandboxRequest request, String token) {
    return PATH + "?" + QueryWriter.without(request, "token") + "token=" + token;
  }
}
