package swath.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** {@code /v2/eulas}. */
final class EulasApi {
  private static final String ONE = "/v2/eulas/{eulaId}";
  private static final String DOCUMENT = ONE + "/documents/{documentId}";

  private final World world;

  EulasApi(World world) {
    this.world = world;
  }

  List<Route> routes() {
    return List.of(
        Route.of("GET", "/v2/eulas", Family.V2, this::list),
        Route.of("GET", ONE, Family.V2, call -> Reply.ok(json(eula(call)))),
        Route.of("GET", ONE + "/documents", Family.V2, this::documents),
        Route.of("GET", DOCUMENT, Family.V2, call -> Reply.ok(document(current(call)))),
        Route.of("PATCH", DOCUMENT, Family.V2, this::accept));
  }

  private Reply list(Call call) {
    ArrayNode list = Json.array();
    world.state().eulas.values().forEach(eula -> list.add(json(eula)));
    return Reply.ok(list);
  }

  private Reply documents(Call call) {
    return Reply.ok(Json.array().add(document(eula(call))));
  }

  private Reply accept(Call call) {
    Eula eula = current(call);
    if (!call.json("isAccepted").path("isAccepted").asBoolean()) {
      throw call.refusal(400, "'isAccepted' can only be set to true.");
    }
    world.put(eula.accept(world.now()));
    return Reply.ok(document(eula(call)));
  }

  private Eula eula(Call call) {
    String id = call.path("eulaId");
    return world.state().eulas.values().stream()
        .filter(eula -> eula.id().equals(id))
        .findFirst()
        .orElseThrow(() -> call.refusal(404, "There is no EULA " + id + "."));
  }

  private Eula current(Call call) {
    Eula eula = eula(call);
    if (!eula.documentId().equals(call.path("documentId"))) {
      throw call.refusal(404, "The EULA has no document " + call.path("documentId") + ".");
    }
    return eula;
  }

  private ObjectNode json(Eula eula) {
    ObjectNode json =
        Json.object()
            .put("id", eula.id())
            .put("currentDocumentId", eula.documentId())
            .put("currentDocumentUrl", url(eula))
            .put("currentDocumentCreatedAt", eula.validFrom().toString())
            .put("currentDocumentValidFrom", eula.validFrom().toString())
            .put("currentDocumentFilename", eula.version() + ".pdf")
            .put("title", eula.title())
            .put("description", "EULA for " + eula.title());
    return acceptance(json, eula);
  }

  private ObjectNode document(Eula eula) {
    ObjectNode json =
        Json.object()
            .put("id", eula.documentId())
            .put("url", url(eula))
            .put("filename", eula.version() + ".pdf")
            .put("size", 0)
            .put("version", eula.version())
            .put("isCurrent", true)
            .put("validFrom", eula.validFrom().toString());
    return acceptance(json, eula);
  }

  private static ObjectNode acceptance(ObjectNode json, Eula eula) {
    return json.put("isAccepted", eula.accepted())
        .put("acceptedAt", eula.acceptedAt() == null ? null : eula.acceptedAt().toString())
        .put("acceptedById", eula.accepted() ? World.WORKSPACES.get(0) : null);
  }

  private String url(Eula eula) {
    return world.base() + "/storage/eulas/" + eula.id() + "/version/" + eula.version() + ".pdf";
  }
}
