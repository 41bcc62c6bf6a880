package swath.sandbox.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import swath.sandbox.world.Account;
import swath.sandbox.world.SandboxJson;
import swath.sandbox.world.StoredEula;
import swath.sandbox.world.World;

/** {@code /v2/eulas}: licences and their acceptance, which cannot be withdrawn here. */
final class EulasApi {
  private static final String ONE = "/v2/eulas/{eulaId}";
  private static final String DOCUMENT = ONE + "/documents/{documentId}";

  private final World world;

  EulasApi(World world) {
    this.world = world;
  }

  List<Route> routes() {
    return List.of(
        Route.of("GET", "/v2/eulas", ErrorFormat.V2, this::list),
        Route.of("GET", ONE, ErrorFormat.V2, request -> SandboxResponse.ok(json(eula(request)))),
        Route.of("GET", ONE + "/documents", ErrorFormat.V2, this::documents),
        Route.of(
            "GET",
            DOCUMENT,
            ErrorFormat.V2,
            request -> SandboxResponse.ok(document(current(request)))),
        Route.of("PATCH", DOCUMENT, ErrorFormat.V2, this::accept));
  }

  private SandboxResponse list(SandboxRequest request) {
    ArrayNode list = SandboxJson.array();
    world.state().eulas().forEach(eula -> list.add(json(eula)));
    return SandboxResponse.ok(list);
  }

  private SandboxResponse documents(SandboxRequest request) {
    return SandboxResponse.ok(SandboxJson.array().add(document(eula(request))));
  }

  private SandboxResponse accept(SandboxRequest request) {
    StoredEula eula = current(request);
    if (!request.json("isAccepted").path("isAccepted").asBoolean()) {
      throw request.refusal(400, "'isAccepted' can only be set to true.");
    }
    world.put(eula.accept(world.now()));
    return SandboxResponse.ok(document(eula(request)));
  }

  private StoredEula eula(SandboxRequest request) {
    String id = request.path("eulaId");
    return world.state().eulas().stream()
        .filter(eula -> eula.id().equals(id))
        .findFirst()
        .orElseThrow(() -> request.refusal(404, "There is no EULA " + id + "."));
  }

  private StoredEula current(SandboxRequest request) {
    StoredEula eula = eula(request);
    if (!eula.documentId().equals(request.path("documentId"))) {
      throw request.refusal(404, "The EULA has no document " + request.path("documentId") + ".");
    }
    return eula;
  }

  private ObjectNode json(StoredEula eula) {
    ObjectNode json =
        SandboxJson.object()
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

  private ObjectNode document(StoredEula eula) {
    ObjectNode json =
        SandboxJson.object()
            .put("id", eula.documentId())
            .put("url", url(eula))
            .put("filename", eula.version() + ".pdf")
            .put("size", 0)
            .put("version", eula.version())
            .put("isCurrent", true)
            .put("validFrom", eula.validFrom().toString());
    return acceptance(json, eula);
  }

  private static ObjectNode acceptance(ObjectNode json, StoredEula eula) {
    return json.put("isAccepted", eula.accepted())
        .put("acceptedAt", eula.acceptedAt() == null ? null : eula.acceptedAt().toString())
        .put("acceptedById", eula.accepted() ? Account.USER_ID : null);
  }

  private String url(StoredEula eula) {
    return world.base() + "/storage/eulas/" + eula.id() + "/version/" + eula.version() + ".pdf";
  }
}
