package io.duckgres.proof.wire;

/**
 * One message from a server, undecoded.
 *
 * @param type its type byte
 * @param body what follows the length
 */
public record BackendMessage(char type, byte[] body) {

  /** PostgreSQL's name of the message, or {@code Unknown(x)}. */
  public String name() {
    return switch (type) {
      case 'R' -> "Authentication";
      case 'K' -> "BackendKeyData";
      case '2' -> "BindComplete";
      case '3' -> "CloseComplete";
      case 'C' -> "CommandComplete";
      case 'd' -> "CopyData";
      case 'c' -> "CopyDone";
      case 'G' -> "CopyInResponse";
      case 'H' -> "CopyOutResponse";
      case 'W' -> "CopyBothResponse";
      case 'D' -> "DataRow";
      case 'I' -> "EmptyQueryResponse";
      case 'E' -> "ErrorResponse";
      case 'V' -> "FunctionCallResponse";
      case 'v' -> "NegotiateProtocolVersion";
      case 'n' -> "NoData";
      case 'N' -> "NoticeResponse";
      case 'A' -> "NotificationResponse";
      case 't' -> "ParameterDescription";
      case 'S' -> "ParameterStatus";
      case '1' -> "ParseComplete";
      case 's' -> "PortalSuspended";
      case 'Z' -> "ReadyForQuery";
      case 'T' -> "RowDescription";
      default -> "Unknown(" + type + ")";
    };
  }
}
