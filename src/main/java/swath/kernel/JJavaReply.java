package swath.kernel;

import java.util.Optional;
import org.dflib.jjava.jupyter.channels.ShellChannel;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.channels.StdinChannel;
import org.dflib.jjava.jupyter.messages.ContentType;
import org.dflib.jjava.jupyter.messages.MessageType;
import org.dflib.jjava.jupyter.messages.publish.PublishDisplayData;
import org.dflib.jjava.jupyter.messages.publish.PublishError;
import org.dflib.jjava.jupyter.messages.reply.ErrorReply;
import org.dflib.jjava.jupyter.messages.reply.ExecuteReply;
import org.jspecify.annotations.Nullable;

/**
 * What JJava answers for one cell, with errors as Swath shows them. Its {@link #resolveDeferrals}
 * must be called when the cell has ended, or no reply is sent.
 */
final class JJavaReply extends ShellReplyEnvironment {
  private final CellLifecycle cells;
  private final boolean isConsole;
  private @Nullable CellFailure failure;

  private JJavaReply(
      ShellReplyEnvironment before, StdinChannel stdin, CellLifecycle cells, boolean isConsole) {
    super((ShellChannel) before.getShell(), stdin, before.getIopub(), before.getContext());
    this.cells = cells;
    this.isConsole = isConsole;
  }

  /**
   * In place of the environment that the kernel made for this cell; empty in a kernel that is built
   * otherwise.
   */
  static Optional<JJavaReply> of(
      ShellReplyEnvironment before, CellLifecycle cells, boolean isConsole) {
    return Reflection.get(
            Reflection.field(ShellReplyEnvironment.class, "stdin"), before, StdinChannel.class)
        .map(stdin -> new JJavaReply(before, stdin, cells, isConsole));
  }

  boolean isFailed() {
    return failure != null;
  }

  /** Ends the cell with this failure. */
  void fail(CellFailure shown) {
    failure = shown;
    show(shown);
    reply(shown);
  }

  /** Ends the cell with what a renderer threw; the kernel itself would die of it. */
  void fail(Error error) {
    fail(cells.failure(CellFailure.of(error)));
  }

  @Override
  public <T extends ContentType<T>> void publish(T content) {
    if (content instanceof PublishError error) {
      CellFailure shown =
          cells.failure(
              new CellFailure(
                  error.getErrorName(), error.getErrorMessage(), error.getStacktrace(), null));
      failure = shown;
      show(shown);
    } else {
      super.publish(content);
    }
  }

  @Override
  public void replyError(MessageType<?> type, ErrorReply reply) {
    CellFailure shown = failure;
    if (shown == null) {
      super.replyError(type, reply);
    } else {
      super.replyError(type, error(shown));
    }
  }

  private void show(CellFailure shown) {
    if (shown.bundle() != null && !isConsole) {
      super.publish(new PublishDisplayData(JJavaAdapter.data(shown.bundle())));
      super.publish(new PublishError(shown.name(), shown.message(), shown.brief()));
    } else {
      super.publish(new PublishError(shown.name(), shown.message(), shown.traceback()));
    }
  }

  private void reply(CellFailure shown) {
    defer().replyError(ExecuteReply.MESSAGE_TYPE.error(), error(shown));
  }

  private ErrorReply error(CellFailure shown) {
    ErrorReply error = new ErrorReply(shown.name(), shown.message(), shown.traceback());
    error.setExecutionCount(cells.number());
    return error;
  }
}
