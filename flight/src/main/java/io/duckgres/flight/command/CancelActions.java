package io.duckgres.flight.command;

import com.google.protobuf.Any;
import com.google.protobuf.Message;
import io.duckgres.flight.session.FlightSession;
import io.duckgres.flight.session.PreparedHandle;
import io.duckgres.flight.session.Reading;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.arrow.flight.CancelFlightInfoRequest;
import org.apache.arrow.flight.CancelFlightInfoResult;
import org.apache.arrow.flight.CancelStatus;
import org.apache.arrow.flight.FlightEndpoint;
import org.apache.arrow.flight.FlightInfo;
import org.apache.arrow.flight.RenewFlightEndpointRequest;
import org.apache.arrow.flight.sql.impl.FlightSql.ActionCancelQueryRequest;
import org.apache.arrow.flight.sql.impl.FlightSql.ActionCancelQueryResult;
import org.apache.arrow.flight.sql.impl.FlightSql.ActionCancelQueryResult.CancelResult;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandPreparedStatementQuery;
import org.apache.arrow.flight.sql.impl.FlightSql.TicketStatementQuery;

/** Stopping queries, and keeping tickets alive. CancelQuery is Flight SQL's old way. */
@SuppressWarnings("deprecation")
final class CancelActions {
  private CancelActions() {}

  static Optional<byte[]> cancel(FlightSession session, byte[] body) {
    try {
      FlightInfo info = CancelFlightInfoRequest.deserialize(ByteBuffer.wrap(body)).getInfo();
      return Optional.of(bytes(new CancelFlightInfoResult(cancel(session, info)).serialize()));
    } catch (IOException | URISyntaxException | RuntimeException e) {
      throw malformed(e);
    }
  }

  static Message cancelQuery(FlightSession session, ActionCancelQueryRequest request) {
    CancelStatus status;
    try {
      FlightInfo info = FlightInfo.deserialize(request.getInfo().asReadOnlyByteBuffer());
      status = cancel(session, info);
    } catch (IOException | URISyntaxException | RuntimeException e) {
      throw malformed(e);
    }
    return ActionCancelQueryResult.newBuilder()
        .setResult(
            status == CancelStatus.CANCELLED
                ? CancelResult.CANCEL_RESULT_CANCELLED
                : CancelResult.CANCEL_RESULT_NOT_CANCELLABLE)
        .build();
  }

  /** Stops what reads the endpoints' tickets; a ticket not yet fetched is worth nothing then. */
  private static CancelStatus cancel(FlightSession session, FlightInfo info) {
    boolean found = false;
    for (FlightEndpoint endpoint : info.getEndpoints()) {
      Any ticket = Producer.any(endpoint.getTicket().getBytes());
      String id = handle(ticket);
      Reading reading = session.handles().reading(id);
      if (reading != null) {
        reading.cancel();
        found = true;
      }
      if (ticket.is(TicketStatementQuery.class)) {
        PreparedHandle handle = session.handles().remove(id);
        if (handle != null) {
          session.forget(handle);
          found = true;
        }
      }
    }
    return found ? CancelStatus.CANCELLED : CancelStatus.NOT_CANCELLABLE;
  }

  private static String handle(Any ticket) {
    if (ticket.is(TicketStatementQuery.class)) {
      return Producer.unpack(ticket, TicketStatementQuery.class)
          .getStatementHandle()
          .toStringUtf8();
    }
    if (ticket.is(CommandPreparedStatementQuery.class)) {
      return Producer.unpack(ticket, CommandPreparedStatementQuery.class)
          .getPreparedStatementHandle()
          .toStringUtf8();
    }
    return "";
  }

  /** A ticket that is renewed counts as used. */
  static Optional<byte[]> renew(FlightSession session, byte[] body, Duration life) {
    FlightEndpoint endpoint;
    try {
      endpoint = RenewFlightEndpointRequest.deserialize(ByteBuffer.wrap(body)).getFlightEndpoint();
    } catch (IOException | URISyntaxException | RuntimeException e) {
      throw malformed(e);
    }
    String unused =
        session.handles().get(handle(Producer.any(endpoint.getTicket().getBytes()))).id();
    FlightEndpoint.Builder renewed = FlightEndpoint.builder(endpoint.getTicket());
    if (!life.isZero()) {
      renewed.setExpirationTime(Instant.now().plus(life));
    }
    return Optional.of(bytes(renewed.build().serialize()));
  }

  static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }

  private static PgError malformed(Exception e) {
    return e instanceof PgError error
        ? error
        : PgError.error(SqlState.PROTOCOL_VIOLATION, "the message is malformed").causedBy(e);
  }
}
