package swath.kernel;

import io.github.spencerpark.jupyter.channels.JupyterInputStream;
import io.github.spencerpark.jupyter.channels.ShellReplyEnvironment;
import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.DisplayStream;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.messages.publish.PublishDisplayData;
import io.github.spencerpark.jupyter.messages.publish.PublishUpdateDisplayData;
import java.lang.reflect.Field;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import swath.notebook.MimeBundle;

/** IJava 1.3.0. */
final class IJavaAdapter implements KernelAdapter {
  private final BaseKernel kernel;
  private final @Nullable Field environment = Reflection.field(DisplayStream.class, "env");
  private final @Nullable Field count = Reflection.field(BaseKernel.class, "executionCount");

  IJavaAdapter(BaseKernel kernel) {
    this.kernel = kernel;
  }

  @Override
  public Optional<Request> request() {
    return Reflection.get(environment, kernel.getIO().display, ShellReplyEnvironment.class)
        .map(IJavaRequest::new);
  }

  @Override
  public int cell() {
    return Reflection.get(count, kernel, AtomicInteger.class).map(n -> n.get() - 1).orElse(0);
  }

  @Override
  public boolean canAsk() {
    return kernel.getIO().in instanceof JupyterInputStream in && in.isEnabled();
  }

  static void put(MimeBundle bundle, DisplayData data) {
    Rendering.of(bundle).forEach(data::putData);
  }

  private record IJavaRequest(ShellReplyEnvironment environment) implements Request {
    @Override
    public Optional<String> sent() {
      return Optional.ofNullable(environment.getContext().getHeader().getTimestamp())
          .map(timestamp -> timestamp.getDateString());
    }

    @Override
    public boolean isOfPythonClient() {
      // such a client numbers its messages behind its session's name
      var header = environment.getContext().getHeader();
      return header.getId().startsWith(header.getSessionId() + "_");
    }

    @Override
    public void publish(MimeBundle bundle, String displayId, boolean update) {
      DisplayData data = new DisplayData();
      put(bundle, data);
      data.putTransientData("display_id", displayId);
      if (update) {
        environment.publish(new PublishUpdateDisplayData(data));
      } else {
        environment.publish(new PublishDisplayData(data));
      }
    }

    @Override
    public String ask(String prompt) {
      return environment.readFromStdIn(prompt, true);
    }
  }
}
