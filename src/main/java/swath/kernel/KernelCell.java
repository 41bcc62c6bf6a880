package swath.kernel;

import java.util.Optional;
import java.util.UUID;
import swath.host.KnownWords;
import swath.notebook.Cell;
import swath.notebook.MimeBundle;
import swath.view.Card;

/** The running cell of a kernel that is reached through a {@link KernelAdapter}. Thread-safe. */
final class KernelCell implements Cell {
  private static final int ATTEMPTS = 3;

  private final KernelAdapter adapter;
  private final SpendGuard guard;
  private final CellMemory memory;

  KernelCell(KernelAdapter adapter, SpendGuard guard, CellMemory memory) {
    this.adapter = adapter;
    this.guard = guard;
    this.memory = memory;
  }

  @Override
  public void opened(KnownWords session) {
    memory.sessions().add(session);
  }

  @Override
  public Optional<Card> lastError() {
    return memory.error().card();
  }

  @Override
  public Area open() {
    Optional<KernelAdapter.Request> request = adapter.request();
    request.flatMap(KernelAdapter.Request::sent).ifPresent(guard::saw);
    boolean replaces = replaces();
    return request.<Area>map(r -> new KernelArea(r, replaces)).orElse(bundle -> true);
  }

  // a console drops what is to replace another output
  @Override
  public boolean replaces() {
    return !adapter.isConsole();
  }

  @Override
  public Optional<char[]> password(String prompt) {
    // a front end that cannot be asked never answers, and the wait would have no end
    if (!adapter.canAsk()) {
      return Optional.empty();
    }
    try {
      return adapter
          .request()
          .map(request -> request.ask(prompt).strip().toCharArray())
          .filter(answer -> answer.length > 0);
    } catch (RuntimeException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  @Override
  public Optional<String> refusal() {
    return adapter
        .request()
        .flatMap(KernelAdapter.Request::sent)
        .flatMap(sent -> guard.refusal(adapter.cell(), sent));
  }

  /** Outputs of the request in which it was opened: one under one id, or a new one each. */
  private static final class KernelArea implements Area {
    private final KernelAdapter.Request request;
    private final boolean replaces;
    private String id = "";
    private boolean shown;

    KernelArea(KernelAdapter.Request request, boolean replaces) {
      this.request = request;
      this.replaces = replaces;
    }

    /*
     * An interrupt that falls into sending comes out of the kernel's socket as an unchecked
     * exception, the thread's flag cleared; sending again succeeds.
     */
    @Override
    public synchronized boolean paint(MimeBundle bundle) {
      boolean update = shown && replaces;
      if (!update) {
        id = "swath-" + UUID.randomUUID();
      }
      for (int failures = 0; failures < ATTEMPTS; failures++) {
        try {
          request.publish(bundle, id, update);
          shown = true;
          return failures == 0;
        } catch (RuntimeException interrupted) {
          // sent once more
        }
      }
      return false;
    }
  }
}
