package io.duckgres.gateway.flow;

import io.duckgres.gateway.message.backend.BackendMessage;
import io.duckgres.types.ByteWriter;
import io.duckgres.types.encoding.Encoding;
import io.duckgres.types.encoding.TranscodedText;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One connection's outgoing messages, collected and sent in few large writes. Used by one thread at
 * a time, normally the worker that has the connection.
 */
@SuppressWarnings("FutureReturnValueIgnored") // a failed write or close ends in channelInactive
public final class Output {
  /** Bytes collected before they are sent without being asked. */
  private static final int SEND_SIZE = 32 << 10;

  private final Channel channel;
  private final WriterPool pool;
  private @Nullable ByteWriter current;
  private Supplier<@Nullable Encoding> encoding = () -> null;

  public Output(Channel channel, WriterPool pool) {
    this.channel = channel;
    this.pool = pool;
  }

  /** Where the next bytes go; valid until the next call that sends. */
  public ByteWriter writer() {
    ByteWriter writer = current;
    if (writer == null) {
      writer = pool.take();
      current = writer;
    }
    return writer;
  }

  /** Strings of messages go out in the encoding that this says; null for UTF-8. */
  public void encoding(Supplier<@Nullable Encoding> source) {
    encoding = source;
  }

  /**
   * Adds a message.
   *
   * @throws io.duckgres.types.PgError 22P05 for a character that the client's encoding lacks; then
   *     nothing is added
   */
  public void write(BackendMessage message) {
    ByteWriter writer = writer();
    Encoding other = encoding.get();
    if (other == null) {
      message.write(writer);
      return;
    }
    int start = writer.position();
    writer.strings(new TranscodedText(other));
    try {
      message.write(writer);
    } catch (RuntimeException e) {
      writer.position(start);
      throw e;
    } finally {
      writer.strings(null);
    }
  }

  /** Whether the client keeps up; when not, a signal follows once it has read enough. */
  public boolean writable() {
    return channel.isWritable();
  }

  /** Sends what is collected if it is worth a write of its own. */
  public void sendIfLarge() {
    if (current != null && current.position() >= SEND_SIZE) {
      flush();
    }
  }

  /** Sends what is collected. */
  public void flush() {
    ByteWriter writer = current;
    if (writer != null && writer.position() > 0) {
      current = null;
      // The array is lent to the channel until the write has ended, whichever way.
      ChannelFuture sent =
          channel.writeAndFlush(Unpooled.wrappedBuffer(writer.array(), 0, writer.position()));
      sent.addListener(future -> pool.release(writer));
    }
  }

  /** Sends what is collected and closes the connection behind it. */
  public void flushAndClose() {
    flush();
    channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(future -> channel.close());
  }

  /** Forgets what is collected. */
  public void discard() {
    ByteWriter writer = current;
    if (writer != null) {
      current = null;
      pool.release(writer);
    }
  }
}
