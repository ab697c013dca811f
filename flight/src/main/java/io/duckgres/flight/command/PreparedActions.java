package io.duckgres.flight.command;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import io.duckgres.executor.statement.QuestionMarks;
import io.duckgres.flight.arrow.ParameterTypes;
import io.duckgres.flight.session.FlightSession;
import io.duckgres.flight.session.PreparedHandle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import org.apache.arrow.flight.sql.impl.FlightSql.ActionClosePreparedStatementRequest;
import org.apache.arrow.flight.sql.impl.FlightSql.ActionCreatePreparedStatementRequest;
import org.apache.arrow.flight.sql.impl.FlightSql.ActionCreatePreparedStatementResult;
import org.apache.arrow.vector.ipc.WriteChannel;
import org.apache.arrow.vector.ipc.message.MessageSerializer;
import org.apache.arrow.vector.types.pojo.Schema;

/** Making and closing prepared statements. */
final class PreparedActions {
  private PreparedActions() {}

  static Message create(FlightSession session, ActionCreatePreparedStatementRequest request) {
    PreparedHandle handle =
        session.run(
            s ->
                StatementQuery.prepare(
                    session,
                    s,
                    QuestionMarks.numbered(request.getQuery()),
                    request.getTransactionId().toStringUtf8()));
    ActionCreatePreparedStatementResult.Builder result =
        ActionCreatePreparedStatementResult.newBuilder()
            .setPreparedStatementHandle(ByteString.copyFromUtf8(handle.id()));
    if (handle.givesRows()) {
      result.setDatasetSchema(serialized(handle.schema()));
    }
    if (!handle.description().parameterTypes().isEmpty()) {
      result.setParameterSchema(
          serialized(ParameterTypes.schema(handle.description().parameterTypes())));
    }
    return result.build();
  }

  /** An encapsulated schema message. */
  static ByteString serialized(Schema schema) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      MessageSerializer.serialize(new WriteChannel(Channels.newChannel(bytes)), schema);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ByteString.copyFrom(bytes.toByteArray());
  }

  static void close(FlightSession session, ActionClosePreparedStatementRequest request) {
    PreparedHandle handle =
        session.handles().remove(request.getPreparedStatementHandle().toStringUtf8());
    if (handle != null) {
      session.forget(handle);
    }
  }
}
