package io.duckgres.flight.command;

import java.time.Instant;
import java.util.List;
import org.apache.arrow.flight.FlightDescriptor;
import org.apache.arrow.flight.FlightEndpoint;
import org.apache.arrow.flight.FlightInfo;
import org.apache.arrow.flight.Ticket;
import org.apache.arrow.vector.types.pojo.Schema;

/** FlightInfo of one endpoint, which is this server over the connection the client has. */
final class Infos {
  private Infos() {}

  static FlightInfo info(FlightDescriptor descriptor, Schema schema, byte[] ticket) {
    return info(descriptor, schema, new FlightEndpoint(new Ticket(ticket)));
  }

  /**
   * @param expires when the ticket is worth nothing any more, unless it is used before
   */
  static FlightInfo info(
      FlightDescriptor descriptor, Schema schema, byte[] ticket, Instant expires) {
    return info(
        descriptor,
        schema,
        FlightEndpoint.builder(new Ticket(ticket)).setExpirationTime(expires).build());
  }

  private static FlightInfo info(
      FlightDescriptor descriptor, Schema schema, FlightEndpoint endpoint) {
    return FlightInfo.builder(schema, descriptor, List.of(endpoint)).setOrdered(true).build();
  }
}
