package io.duckgres.flight.command;

import com.google.protobuf.Message;
import io.duckgres.flight.session.FlightSession;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/** Makes actions of Flight SQL's messages, which travel inside an Any. */
final class Actions {
  private Actions() {}

  /** An action that answers with a message. */
  static <T extends Message> ActionCommand answering(
      Class<T> request, BiFunction<FlightSession, T, Message> body) {
    return (session, bytes) ->
        Optional.of(
            com.google.protobuf.Any.pack(
                    body.apply(session, Producer.unpack(Producer.any(bytes), request)))
                .toByteArray());
  }

  /** An action without an answer. */
  static <T extends Message> ActionCommand silent(
      Class<T> request, BiConsumer<FlightSession, T> body) {
    return (session, bytes) -> {
      body.accept(session, Producer.unpack(Producer.any(bytes), request));
      return Optional.empty();
    };
  }
}
