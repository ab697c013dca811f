package io.duckgres.flight.command;

import io.duckgres.flight.session.FlightSession;
import java.util.Optional;

/** What DoAction runs under one name. One object serves all calls. */
interface ActionCommand {

  /**
   * Runs it.
   *
   * @return the body of the answer, nothing for actions without
   * @throws io.duckgres.types.PgError it failed
   */
  Optional<byte[]> run(FlightSession session, byte[] body);
}
