package io.duckgres.gateway.codec;

import io.duckgres.gateway.message.frontend.AuthenticationResponse;
import io.duckgres.gateway.message.frontend.Bind;
import io.duckgres.gateway.message.frontend.Close;
import io.duckgres.gateway.message.frontend.CopyData;
import io.duckgres.gateway.message.frontend.CopyDone;
import io.duckgres.gateway.message.frontend.CopyFail;
import io.duckgres.gateway.message.frontend.Describe;
import io.duckgres.gateway.message.frontend.Execute;
import io.duckgres.gateway.message.frontend.Flush;
import io.duckgres.gateway.message.frontend.FrontendMessage;
import io.duckgres.gateway.message.frontend.FunctionCall;
import io.duckgres.gateway.message.frontend.Parse;
import io.duckgres.gateway.message.frontend.Query;
import io.duckgres.gateway.message.frontend.Sync;
import io.duckgres.gateway.message.frontend.Terminate;
import io.netty.buffer.ByteBuf;

/** Type byte to size limit and reader. */
final class FrontendTypes {

  private FrontendTypes() {}

  /** The largest body in bytes, or -1 for a byte that is no message type. */
  static int limit(byte type, int configured) {
    return switch (type) {
      case 'Q', 'P', 'B', 'd', 'F' -> configured;
      case 'p' -> AuthenticationResponse.MAX_BODY;
      case 'C' -> Close.MAX_BODY;
      case 'D' -> Describe.MAX_BODY;
      case 'E' -> Execute.MAX_BODY;
      case 'H' -> Flush.MAX_BODY;
      case 'S' -> Sync.MAX_BODY;
      case 'X' -> Terminate.MAX_BODY;
      case 'c' -> CopyDone.MAX_BODY;
      case 'f' -> CopyFail.MAX_BODY;
      default -> -1;
    };
  }

  /** Reads the body of a type that has a limit. */
  static FrontendMessage read(byte type, ByteBuf body) {
    return switch (type) {
      case 'Q' -> Query.read(body);
      case 'P' -> Parse.read(body);
      case 'B' -> Bind.read(body);
      case 'd' -> CopyData.read(body);
      case 'F' -> FunctionCall.read(body);
      case 'p' -> AuthenticationResponse.read(body);
      case 'C' -> Close.read(body);
      case 'D' -> Describe.read(body);
      case 'E' -> Execute.read(body);
      case 'H' -> Flush.read(body);
      case 'S' -> Sync.read(body);
      case 'X' -> Terminate.read(body);
      case 'c' -> CopyDone.read(body);
      case 'f' -> CopyFail.read(body);
      default -> throw new IllegalArgumentException("type " + type);
    };
  }
}
