package swath.kernel;

import java.lang.reflect.Field;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import jdk.jshell.JShell;
import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.dflib.jjava.jupyter.channels.ShellHandler;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.MessageType;
import org.dflib.jjava.jupyter.messages.publish.PublishError;
import org.dflib.jjava.jupyter.messages.publish.PublishExecuteInput;
import org.dflib.jjava.jupyter.messages.reply.ErrorReply;
import org.dflib.jjava.jupyter.messages.reply.ExecuteReply;
import org.dflib.jjava.jupyter.messages.request.ExecuteRequest;
import org.jspecify.annotations.Nullable;

/**
 * What Swath does before and after the cells of JJava, at the one place that all messages pass: the
 * handlers of the kernel's connection. The handler that was there is called by ours. Where the
 * connection can't be found, the kernel runs as its makers built it.
 *
 * <p>Cells are handled one at a time, on the kernel's own thread.
 */
final class JJavaHook {
  private final BaseKernel kernel;
  private final CellCheck check;
  private final SpendGuard guard;
  private final @Nullable Field count = Reflection.field(BaseKernel.class, "executionCount");

  private JJavaHook(BaseKernel kernel, CellCheck check, SpendGuard guard) {
    this.kernel = kernel;
    this.check = check;
    this.guard = guard;
  }

  /** Hooks into the connection, as soon as there is one. */
  static void install(BaseKernel kernel, JShell shell, SpendGuard guard) {
    CellCheck check = new CellCheck(shell, () -> {}, System.getenv("JJAVA_COMPILER_OPTS"));
    JJavaHook hook = new JJavaHook(kernel, check, guard);
    ConnectionSearch.begin(JupyterConnection.class, hook::wrap);
  }

  private void wrap(JupyterConnection connection) {
    ShellHandler<ExecuteRequest> before = connection.getHandler(MessageType.EXECUTE_REQUEST);
    if (before != null && !(before instanceof ExecuteHandler)) {
      connection.setHandler(MessageType.EXECUTE_REQUEST, new ExecuteHandler(before));
    }
  }

  /** Refuses a cell, or lets the kernel run it. */
  private final class ExecuteHandler implements ShellHandler<ExecuteRequest> {
    private final ShellHandler<ExecuteRequest> kernels;

    ExecuteHandler(ShellHandler<ExecuteRequest> kernels) {
      this.kernels = kernels;
    }

    @Override
    public void handle(ShellReplyEnvironment environment, Message<ExecuteRequest> message) {
      // what was deferred first comes last: after the reply
      environment.defer(check::ended);
      Optional<AtomicInteger> counter = Reflection.get(count, kernel, AtomicInteger.class);
      Optional<CompileError> error =
          counter.isEmpty() ? Optional.empty() : check.refusal(message.getContent().getCode());
      if (error.isEmpty()) {
        kernels.handle(environment, message);
      } else {
        refuse(environment, message, counter.get().getAndIncrement(), error.get());
      }
    }
  }

  /** Answers as the kernel answers for a cell that failed. */
  private void refuse(
      ShellReplyEnvironment environment,
      Message<ExecuteRequest> message,
      int cell,
      CompileError error) {
    var sent = message.getHeader().getTimestamp();
    if (sent != null) {
      guard.failed(cell, sent.getDateString());
    }
    environment.setBusyDeferIdle();
    environment.publish(new PublishExecuteInput(message.getContent().getCode(), cell));
    environment.publish(new PublishError(CompileError.NAME, error.sentence(), error.traceback()));
    ErrorReply reply = new ErrorReply(CompileError.NAME, error.sentence(), error.traceback());
    reply.setExecutionCount(cell);
    environment.defer().replyError(ExecuteReply.MESSAGE_TYPE.error(), reply);
  }
}
