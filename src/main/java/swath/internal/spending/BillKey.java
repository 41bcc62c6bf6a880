package swath.internal.spending;

import com.fasterxml.jackson.databind.node.ObjectNode;
import swath.internal.session.SharedSession;

/** What a bill's line stands for: process, workspace, items and parameters, not the title. */
final class BillKey {
  private BillKey() {}

  static String of(SharedSession shared, JobRequest request, String workspace) {
    ObjectNode inputs = request.inputs().deepCopy();
    inputs.remove("title");
    return RequestKey.of(request.processId(), workspace, shared.inputsHash(inputs))
        .replace('\n', ' ');
  }
}
