package swath.kernel;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.dflib.jjava.jupyter.channels.ShellHandler;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.messages.ContentType;
import org.dflib.jjava.jupyter.messages.Header;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.MessageType;
import org.dflib.jjava.jupyter.messages.publish.PublishExecuteInput;
import org.dflib.jjava.jupyter.messages.reply.CompleteReply;
import org.dflib.jjava.jupyter.messages.reply.ErrorReply;
import org.dflib.jjava.jupyter.messages.reply.ExecuteReply;
import org.dflib.jjava.jupyter.messages.reply.InspectReply;
import org.dflib.jjava.jupyter.messages.request.CompleteRequest;
import org.dflib.jjava.jupyter.messages.request.ExecuteRequest;
import org.dflib.jjava.jupyter.messages.request.InspectRequest;

/**
 * JJava's messages, at the one place that all of them pass: the handlers of its connection. The
 * handlers that were there are called by ours. Where the connection can't be found, the kernel runs
 * as its makers built it.
 *
 * <p>The build makes IJava's twin of this class by replacing the kernel's name and package.
 * Messages are handled one at a time, on the kernel's own thread.
 */
final class JJavaMessages {
  private final CellLifecycle cells;

  private JJavaMessages(CellLifecycle cells) {
    this.cells = cells;
  }

  /** Hooks into the connection of the kernel that this JVM runs, as soon as there is one. */
  static void install(Function<JupyterConnection, Optional<CellLifecycle>> lifecycle) {
    ConnectionSearch.begin(
        JupyterConnection.class,
        connection ->
            lifecycle
                .apply(connection)
                .ifPresent(cells -> new JJavaMessages(cells).wrap(connection)));
  }

  private void wrap(JupyterConnection connection) {
    wrap(connection, MessageType.EXECUTE_REQUEST, before -> new Execute(before));
    wrap(connection, MessageType.INSPECT_REQUEST, before -> new Inspect(before));
    wrap(connection, MessageType.COMPLETE_REQUEST, before -> new Complete(before));
    List.of(
            MessageType.IS_COMPLETE_REQUEST,
            MessageType.HISTORY_REQUEST,
            MessageType.KERNEL_INFO_REQUEST,
            MessageType.COMM_INFO_REQUEST,
            MessageType.COMM_OPEN_COMMAND,
            MessageType.COMM_MSG_COMMAND,
            MessageType.COMM_CLOSE_COMMAND)
        .forEach(type -> watch(connection, type));
  }

  private <T> void watch(JupyterConnection connection, MessageType<T> type) {
    wrap(connection, type, before -> new Other<>(before));
  }

  private static <T> void wrap(
      JupyterConnection connection,
      MessageType<T> type,
      Function<ShellHandler<T>, Handler<T>> wrapper) {
    ShellHandler<T> before = connection.getHandler(type);
    if (before != null && !(before instanceof Handler)) {
      connection.setHandler(type, wrapper.apply(before));
    }
  }

  private static Optional<String> sent(Message<?> message) {
    return Optional.ofNullable(message.getHeader())
        .map(Header::getTimestamp)
        .map(timestamp -> timestamp.getDateString());
  }

  private static boolean isConsole(Message<ExecuteRequest> message) {
    return message.getContent().isStdinEnabled()
        && JJavaAdapter.isOfPythonClient(message.getHeader());
  }

  /** Whether more messages wait in the socket (ZMQ_POLLIN). */
  private static boolean isAnyWaiting(ShellReplyEnvironment environment) {
    return (environment.getShell().getEvents() & 1) != 0;
  }

  /** A handler of ours before the kernel's. */
  private abstract static class Handler<T> implements ShellHandler<T> {
    final ShellHandler<T> kernels;

    Handler(ShellHandler<T> kernels) {
      this.kernels = kernels;
    }
  }

  /** Looks whether the cells that waited behind a failed one have all come, and answers. */
  private class Other<T> extends Handler<T> {
    Other(ShellHandler<T> kernels) {
      super(kernels);
    }

    @Override
    public void handle(ShellReplyEnvironment environment, Message<T> message) {
      cells.answered(isAnyWaiting(environment));
      Optional<ContentType<?>> answer = answer(message.getContent());
      if (answer.isPresent()) {
        environment.setBusyDeferIdle();
        reply(environment, answer.get());
      } else {
        kernels.handle(environment, message);
      }
    }

    /** Our answer; empty where the kernel itself answers. */
    Optional<ContentType<?>> answer(T question) {
      return Optional.empty();
    }

    @SuppressWarnings("unchecked")
    private static <C extends ContentType<C>> void reply(
        ShellReplyEnvironment environment, ContentType<?> answer) {
      environment.reply((C) answer);
    }
  }

  private final class Inspect extends Other<InspectRequest> {
    Inspect(ShellHandler<InspectRequest> kernels) {
      super(kernels);
    }

    @Override
    Optional<ContentType<?>> answer(InspectRequest question) {
      return cells
          .inspect(question.getCode(), question.getCursorPos())
          .map(found -> new InspectReply(found.isFound(), JJavaAdapter.data(found.byType())));
    }
  }

  private final class Complete extends Other<CompleteRequest> {
    Complete(ShellHandler<CompleteRequest> kernels) {
      super(kernels);
    }

    @Override
    Optional<ContentType<?>> answer(CompleteRequest question) {
      return cells
          .complete(question.getCode(), question.getCursorPos())
          .map(all -> new CompleteReply(all.texts(), all.begin(), all.end(), all.metadata()));
    }
  }

  /** Aborts a cell, refuses it, or lets the kernel run it. */
  private final class Execute extends Handler<ExecuteRequest> {
    Execute(ShellHandler<ExecuteRequest> kernels) {
      super(kernels);
    }

    @Override
    public void handle(ShellReplyEnvironment environment, Message<ExecuteRequest> message) {
      if (cells.aborts(sent(message))) {
        environment.setBusyDeferIdle();
        abort(environment);
        cells.answered(isAnyWaiting(environment));
        return;
      }
      Optional<JJavaReply> reply = JJavaReply.of(environment, cells, isConsole(message));
      if (reply.isPresent()) {
        handle(reply.get(), environment, message);
      } else {
        kernels.handle(environment, message);
      }
    }

    private void handle(
        JJavaReply reply, ShellReplyEnvironment environment, Message<ExecuteRequest> message) {
      ExecuteRequest request = message.getContent();
      try {
        Optional<CellFailure> refusal = cells.refusal(request.getCode());
        if (refusal.isPresent()) {
          refuse(reply, request, refusal.get());
        } else {
          kernels.handle(reply, message);
        }
      } catch (Error error) {
        reply.fail(error);
      } finally {
        // before the reply is sent: what comes after it was sent by hand
        if (reply.isFailed()) {
          cells.failed(sent(message), request.shouldStopOnError(), isAnyWaiting(environment));
        }
        reply.resolveDeferrals();
        cells.ended();
      }
    }

    private void refuse(JJavaReply reply, ExecuteRequest request, CellFailure failure) {
      int number = cells.next();
      reply.setBusyDeferIdle();
      reply.publish(new PublishExecuteInput(request.getCode(), number));
      reply.fail(failure);
    }

    private void abort(ShellReplyEnvironment environment) {
      ErrorReply aborted = new ErrorReply("Aborted", "an earlier cell failed", List.of());
      // the class has no other status, and the front end tells an abort by this word
      Reflection.set(Reflection.field(ErrorReply.class, "status"), aborted, "aborted");
      environment.defer().replyError(ExecuteReply.MESSAGE_TYPE.error(), aborted);
    }
  }
}
