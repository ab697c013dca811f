package io.duckgres.flight.command;

import com.google.protobuf.Any;
import com.google.protobuf.Message;
import io.duckgres.flight.session.FlightSession;
import org.apache.arrow.flight.FlightDescriptor;
import org.apache.arrow.flight.FlightInfo;
import org.apache.arrow.flight.FlightProducer.ServerStreamListener;
import org.apache.arrow.vector.types.pojo.Schema;

/**
 * A command that answers with rows. One object serves all calls.
 *
 * @param <T> its message
 */
interface RowsCommand<T extends Message> {

  /** Its message's class. */
  Class<T> message();

  /** GetSchema. */
  Schema schema(FlightSession session, T command);

  /** GetFlightInfo: by default the command itself is the ticket. */
  default FlightInfo info(FlightSession session, T command, FlightDescriptor descriptor) {
    return Infos.info(descriptor, schema(session, command), Any.pack(command).toByteArray());
  }

  /** DoGet with the command as ticket; may return before all rows are sent. */
  void read(FlightSession session, T command, ServerStreamListener listener);
}
