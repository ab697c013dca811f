package io.duckgres.gateway.message.backend;

import io.duckgres.types.ByteWriter;

/** A message the server sends. */
public sealed interface BackendMessage
    permits AuthenticationCleartextPassword,
        AuthenticationOk,
        AuthenticationSasl,
        AuthenticationSaslContinue,
        AuthenticationSaslFinal,
        BackendKeyData,
        BindComplete,
        CloseComplete,
        CommandComplete,
        CopyDone,
        CopyInResponse,
        CopyOutResponse,
        EmptyQueryResponse,
        ErrorResponse,
        NegotiateProtocolVersion,
        NoData,
        NoticeResponse,
        NotificationResponse,
        ParameterDescription,
        ParameterStatus,
        ParseComplete,
        PortalSuspended,
        ReadyForQuery,
        RowDescriptionMessage {

  /** Appends the whole message, type byte and length included. */
  void write(ByteWriter out);

  /** Writes the type byte and leaves room for the length; {@link #end} fills it in. */
  static int begin(ByteWriter out, char type) {
    out.writeByte(type);
    out.writeInt(0);
    return out.position() - 4;
  }

  /** Writes the length of the message begun at {@code start}. */
  static void end(ByteWriter out, int start) {
    out.setInt(start, out.position() - start);
  }
}
