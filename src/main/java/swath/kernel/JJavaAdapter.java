package swath.kernel;

import java.lang.reflect.Field;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.dflib.jjava.jupyter.channels.JupyterInputStream;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.DisplayStream;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.messages.Header;
import org.dflib.jjava.jupyter.messages.publish.PublishDisplayData;
import org.dflib.jjava.jupyter.messages.publish.PublishUpdateDisplayData;
import org.jspecify.annotations.Nullable;
import swath.notebook.MimeBundle;

/**
 * JJava, by the part of its API that is the same in 1.0-a6 and in all later versions. The build
 * makes IJava's twin of this class by replacing the kernel's name and package.
 */
final class JJavaAdapter implements KernelAdapter {
  private final BaseKernel kernel;
  private final @Nullable Field environment = Reflection.field(DisplayStream.class, "env");
  private final @Nullable Field count = Reflection.field(BaseKernel.class, "executionCount");

  JJavaAdapter(BaseKernel kernel) {
    this.kernel = kernel;
  }

  @Override
  public Optional<Request> request() {
    return Reflection.get(environment, kernel.getIO().display, ShellReplyEnvironment.class)
        .map(JJavaRequest::new);
  }

  @Override
  public int cell() {
    return Reflection.get(count, kernel, AtomicInteger.class).map(n -> n.get() - 1).orElse(0);
  }

  @Override
  public boolean canAsk() {
    return kernel.getIO().in instanceof JupyterInputStream in && in.isEnabled();
  }

  @Override
  public int next() {
    return Reflection.get(count, kernel, AtomicInteger.class)
        .map(AtomicInteger::getAndIncrement)
        .orElse(0);
  }

  static DisplayData data(MimeBundle bundle) {
    return data(Rendering.of(bundle));
  }

  static DisplayData data(Map<String, String> byType) {
    DisplayData data = new DisplayData();
    byType.forEach(data::putData);
    return data;
  }

  /** Such a client numbers its messages behind its session's name. */
  static boolean isOfPythonClient(Header<?> header) {
    return header.getId().startsWith(header.getSessionId() + "_");
  }

  private record JJavaRequest(ShellReplyEnvironment environment) implements Request {
    @Override
    public Optional<String> sent() {
      return Optional.ofNullable(environment.getContext().getHeader().getTimestamp())
          .map(timestamp -> timestamp.getDateString());
    }

    @Override
    public boolean isOfPythonClient() {
      return JJavaAdapter.isOfPythonClient(environment.getContext().getHeader());
    }

    @Override
    public void publish(MimeBundle bundle, String displayId, boolean update) {
      DisplayData data = data(bundle);
      // setDisplayId returns another type since a7
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
