package swath.sandbox.web;

/** Ends the handling of a request with the answer that refuses it. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final transient SandboxResponse response;

  Refusal(SandboxResponse response) {
    super("refused with " + response.status(), null, false, false);
    this.response = response;
  }

  SandboxResponse response() {
    return response;
  }
}
