package io.duckgres.flight;

import io.duckgres.types.PgError;
import org.apache.arrow.flight.CallStatus;
import org.apache.arrow.flight.ErrorFlightMetadata;
import org.apache.arrow.flight.FlightRuntimeException;
import org.apache.arrow.flight.FlightStatusCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Errors as a Flight client sees them: gRPC's status by SQLSTATE, PostgreSQL's message, and its
 * other fields in trailers ({@code sqlstate}, {@code detail}, {@code hint}, {@code position}).
 */
public final class Statuses {
  private static final Logger LOG = LoggerFactory.getLogger(Statuses.class);

  private Statuses() {}

  /** The exception to give to the client. */
  public static FlightRuntimeException of(PgError error) {
    ErrorFlightMetadata fields = new ErrorFlightMetadata();
    fields.insert("sqlstate", error.sqlState().code());
    insert(fields, "detail", error.detail());
    insert(fields, "hint", error.hint());
    if (error.position() > 0) {
      fields.insert("position", Integer.toString(error.position()));
    }
    return new CallStatus(code(error.sqlState().code()), error, text(error), fields)
        .toRuntimeException();
  }

  /** What is not of this server's making: Flight's own errors as they are, the rest as internal. */
  public static FlightRuntimeException unexpected(RuntimeException error) {
    if (error instanceof FlightRuntimeException flight) {
      return flight;
    }
    LOG.error("Unexpected failure of a Flight call", error);
    return CallStatus.INTERNAL
        .withCause(error)
        .withDescription("internal error: " + error)
        .toRuntimeException();
  }

  /** Clients show the description only, so it has everything. */
  private static String text(PgError error) {
    StringBuilder text = new StringBuilder(error.message());
    if (error.detail() != null) {
      text.append("\nDETAIL: ").append(error.detail());
    }
    if (error.hint() != null) {
      text.append("\nHINT: ").append(error.hint());
    }
    return text.append("\nSQLSTATE: ").append(error.sqlState().code()).toString();
  }

  /** A header holds ASCII without line ends. */
  private static void insert(ErrorFlightMetadata fields, String name, @Nullable String value) {
    if (value != null) {
      fields.insert(name, value.replaceAll("[^\\x20-\\x7e]", "?"));
    }
  }

  /** The status of an SQLSTATE; docs/flight-sql.md lists these. */
  static FlightStatusCode code(String sqlState) {
    return switch (sqlState) {
      case "26000", "34000", "3D000", "3F000", "42703", "42704", "42883", "42P01" ->
          FlightStatusCode.NOT_FOUND;
      case "23505", "42701", "42710", "42723", "42P06", "42P07" -> FlightStatusCode.ALREADY_EXISTS;
      case "42501", "25006" -> FlightStatusCode.UNAUTHORIZED;
      case "57014" -> FlightStatusCode.CANCELLED;
      case "08003", "08P01" ->
          sqlState.equals("08003")
              ? FlightStatusCode.UNAUTHENTICATED
              : FlightStatusCode.INVALID_ARGUMENT;
      default -> ofClass(sqlState.substring(0, 2));
    };
  }

  private static FlightStatusCode ofClass(String sqlClass) {
    return switch (sqlClass) {
      case "28" -> FlightStatusCode.UNAUTHENTICATED;
      case "0A" -> FlightStatusCode.UNIMPLEMENTED;
      case "53", "54" -> FlightStatusCode.RESOURCE_EXHAUSTED;
      case "57", "08" -> FlightStatusCode.UNAVAILABLE;
      case "58", "XX" -> FlightStatusCode.INTERNAL;
      default -> FlightStatusCode.INVALID_ARGUMENT;
    };
  }
}
