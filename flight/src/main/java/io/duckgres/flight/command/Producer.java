package io.duckgres.flight.command;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import io.duckgres.flight.FlightOptions;
import io.duckgres.flight.Statuses;
import io.duckgres.flight.session.CallSession;
import io.duckgres.flight.session.FlightSession;
import io.duckgres.flight.session.FlightSessions;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import io.grpc.Context;
import java.util.function.Supplier;
import org.apache.arrow.flight.Action;
import org.apache.arrow.flight.ActionType;
import org.apache.arrow.flight.Criteria;
import org.apache.arrow.flight.FlightDescriptor;
import org.apache.arrow.flight.FlightInfo;
import org.apache.arrow.flight.FlightProducer;
import org.apache.arrow.flight.FlightStream;
import org.apache.arrow.flight.PollInfo;
import org.apache.arrow.flight.PutResult;
import org.apache.arrow.flight.Result;
import org.apache.arrow.flight.SchemaResult;
import org.apache.arrow.flight.Ticket;
import org.apache.arrow.memory.BufferAllocator;

/**
 * Flight's calls, each handed to the command its message names. Called on cheap threads that may
 * wait; the engine is reached through the session's turns.
 */
public final class Producer implements FlightProducer {
  private final Commands commands;

  public Producer(FlightSessions sessions, BufferAllocator allocator, FlightOptions options) {
    this.commands = new Commands(sessions, allocator, options);
  }

  private static <T> T told(Supplier<T> body) {
    try {
      return body.get();
    } catch (PgError e) {
      throw Statuses.of(e);
    }
  }

  /** The message inside a descriptor or ticket. */
  static Any any(byte[] bytes) {
    try {
      return Any.parseFrom(bytes);
    } catch (InvalidProtocolBufferException e) {
      throw malformed().causedBy(e);
    }
  }

  static <T extends Message> T unpack(Any any, Class<T> message) {
    try {
      return any.unpack(message);
    } catch (InvalidProtocolBufferException e) {
      throw malformed().causedBy(e);
    }
  }

  private static PgError malformed() {
    return PgError.error(SqlState.PROTOCOL_VIOLATION, "the message is not one of Flight SQL");
  }

  private static Any command(FlightDescriptor descriptor) {
    if (!descriptor.isCommand()) {
      throw PgError.error(SqlState.FEATURE_NOT_SUPPORTED, "descriptors by path are not supported")
          .hint("Use the commands of Flight SQL.");
    }
    return any(descriptor.getCommand());
  }

  @Override
  public FlightInfo getFlightInfo(CallContext context, FlightDescriptor descriptor) {
    return told(
        () -> {
          Any command = command(descriptor);
          return info(CallSession.of(context), commands.rows(command), command, descriptor);
        });
  }

  private static <T extends Message> FlightInfo info(
      FlightSession session, RowsCommand<T> handler, Any command, FlightDescriptor descriptor) {
    return handler.info(session, unpack(command, handler.message()), descriptor);
  }

  /** Preparing is all there is to wait for: rows come while they are fetched. */
  @Override
  public PollInfo pollFlightInfo(CallContext context, FlightDescriptor descriptor) {
    return new PollInfo(getFlightInfo(context, descriptor), null, 1.0, null);
  }

  @Override
  public SchemaResult getSchema(CallContext context, FlightDescriptor descriptor) {
    return told(
        () -> {
          Any command = command(descriptor);
          return schema(CallSession.of(context), commands.rows(command), command);
        });
  }

  private static <T extends Message> SchemaResult schema(
      FlightSession session, RowsCommand<T> handler, Any command) {
    return new SchemaResult(handler.schema(session, unpack(command, handler.message())));
  }

  @Override
  public void getStream(CallContext context, Ticket ticket, ServerStreamListener listener) {
    try {
      Any command = any(ticket.getBytes());
      read(CallSession.of(context), commands.rows(command), command, listener);
    } catch (PgError e) {
      listener.error(Statuses.of(e));
    }
  }

  private static <T extends Message> void read(
      FlightSession session, RowsCommand<T> handler, Any command, ServerStreamListener listener) {
    handler.read(session, unpack(command, handler.message()), listener);
  }

  @Override
  public Runnable acceptPut(
      CallContext context, FlightStream stream, StreamListener<PutResult> acknowledgements) {
    return Context.current().wrap(() -> accept(context, stream, acknowledgements));
  }

  private void accept(
      CallContext context, FlightStream stream, StreamListener<PutResult> acknowledgements) {
    try {
      Any command = command(stream.getDescriptor());
      put(CallSession.of(context), commands.put(command), command, stream, acknowledgements);
      acknowledgements.onCompleted();
    } catch (PgError e) {
      acknowledgements.onError(Statuses.of(e));
    } catch (RuntimeException e) {
      acknowledgements.onError(Statuses.unexpected(e));
    }
  }

  private static <T extends Message> void put(
      FlightSession session,
      PutCommand<T> handler,
      Any command,
      FlightStream stream,
      StreamListener<PutResult> acknowledgements) {
    handler.put(session, unpack(command, handler.message()), stream, acknowledgements);
  }

  @Override
  public void doAction(CallContext context, Action action, StreamListener<Result> listener) {
    try {
      commands
          .action(action.getType())
          .run(CallSession.of(context), action.getBody())
          .ifPresent(body -> listener.onNext(new Result(body)));
      listener.onCompleted();
    } catch (PgError e) {
      listener.onError(Statuses.of(e));
    } catch (RuntimeException e) {
      listener.onError(Statuses.unexpected(e));
    }
  }

  @Override
  public void listActions(CallContext context, StreamListener<ActionType> listener) {
    commands.actions().forEach(listener::onNext);
    listener.onCompleted();
  }

  /** There are no flights but those that commands describe. */
  @Override
  public void listFlights(
      CallContext context, Criteria criteria, StreamListener<FlightInfo> listener) {
    listener.onCompleted();
  }

  @Override
  public void doExchange(CallContext context, FlightStream reader, ServerStreamListener writer) {
    writer.error(
        Statuses.of(
            PgError.error(SqlState.FEATURE_NOT_SUPPORTED, "DoExchange is not supported")
                .hint("Flight SQL has no command that uses it.")));
  }
}
