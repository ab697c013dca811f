package io.duckgres.gateway.message.frontend;

import io.duckgres.types.PgError;
import org.jspecify.annotations.Nullable;

/**
 * Stands in the queue for bytes that are no message, so that the error is answered in its turn.
 * With severity FATAL the framing is lost and nothing follows.
 *
 * @param type the type byte, 0 when there is none to name
 * @param body a whole body whose strings are no UTF-8 but may be text of another encoding; else
 *     null. The record owns it
 */
@SuppressWarnings("ArrayRecordComponent")
public record Malformed(byte type, PgError error, byte @Nullable [] body)
    implements FrontendMessage {

  /** Without a body that could be read otherwise. */
  public Malformed(byte type, PgError error) {
    this(type, error, null);
  }

  @Override
  public int weight() {
    return 64 + (body == null ? 0 : body.length);
  }
}
