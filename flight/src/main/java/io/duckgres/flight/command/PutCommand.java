package io.duckgres.flight.command;

import com.google.protobuf.Message;
import io.duckgres.flight.session.FlightSession;
import org.apache.arrow.flight.FlightProducer.StreamListener;
import org.apache.arrow.flight.FlightStream;
import org.apache.arrow.flight.PutResult;

/**
 * A command that takes rows, or none and answers with a count. One object serves all calls.
 *
 * @param <T> its message
 */
interface PutCommand<T extends Message> {

  /** Its message's class. */
  Class<T> message();

  /**
   * DoPut.
   *
   * @throws io.duckgres.types.PgError it failed, and nothing of it was done
   */
  void put(
      FlightSession session, T command, FlightStream stream, StreamListener<PutResult> results);
}
