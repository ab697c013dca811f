package io.duckgres.flight.command;

import io.duckgres.executor.session.Session;
import io.duckgres.flight.session.FlightSession;
import io.duckgres.flight.session.FlightSessions;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.arrow.flight.CloseSessionResult;
import org.apache.arrow.flight.GetSessionOptionsResult;
import org.apache.arrow.flight.SessionOptionValue;
import org.apache.arrow.flight.SessionOptionValueFactory;
import org.apache.arrow.flight.SessionOptionValueVisitor;
import org.apache.arrow.flight.SetSessionOptionsRequest;
import org.apache.arrow.flight.SetSessionOptionsResult;
import org.jspecify.annotations.Nullable;

/**
 * Session options: PostgreSQL's settings by their names, and the two names that Flight SQL itself
 * knows, {@code catalog} and {@code schema}.
 */
final class SessionActions {
  private static final String CATALOG = "catalog";
  private static final String SCHEMA = "schema";

  private SessionActions() {}

  static Optional<byte[]> close(FlightSessions sessions, FlightSession session) {
    sessions.end(session);
    return Optional.of(
        CancelActions.bytes(new CloseSessionResult(CloseSessionResult.Status.CLOSED).serialize()));
  }

  static Optional<byte[]> set(FlightSession session, byte[] body) {
    Map<String, SessionOptionValue> options;
    try {
      options = SetSessionOptionsRequest.deserialize(ByteBuffer.wrap(body)).getSessionOptions();
    } catch (IOException | RuntimeException e) {
      throw PgError.error(SqlState.PROTOCOL_VIOLATION, "the message is malformed").causedBy(e);
    }
    Map<String, SetSessionOptionsResult.Error> errors = new LinkedHashMap<>();
    options.forEach(
        (name, value) -> {
          try {
            session.run(s -> set(s, name, value.acceptVisitor(TEXT)));
          } catch (PgError e) {
            errors.put(name, new SetSessionOptionsResult.Error(reason(e)));
          }
        });
    return Optional.of(CancelActions.bytes(new SetSessionOptionsResult(errors).serialize()));
  }

  private static SetSessionOptionsResult.ErrorValue reason(PgError error) {
    return switch (error.sqlState()) {
      case UNDEFINED_OBJECT, CANT_CHANGE_RUNTIME_PARAM ->
          SetSessionOptionsResult.ErrorValue.INVALID_NAME;
      case INVALID_PARAMETER_VALUE, INVALID_CATALOG_NAME, INVALID_SCHEMA_NAME ->
          SetSessionOptionsResult.ErrorValue.INVALID_VALUE;
      default -> SetSessionOptionsResult.ErrorValue.ERROR;
    };
  }

  private static boolean set(Session s, String name, @Nullable List<String> values) {
    switch (name) {
      case CATALOG -> checkCatalog(s, values);
      case SCHEMA -> assign(s, "search_path", values);
      default -> assign(s, name, values);
    }
    return true;
  }

  private static void assign(Session s, String name, @Nullable List<String> values) {
    if (!name.matches("[A-Za-z_][A-Za-z0-9_.]*")) {
      throw PgError.error(
          SqlState.UNDEFINED_OBJECT, "unrecognized configuration parameter \"" + name + "\"");
    }
    TransactionActions.sql(
        s,
        values == null
            ? "RESET " + name
            : values.stream()
                .map(value -> "'" + value.replace("'", "''") + "'")
                .collect(Collectors.joining(", ", "SET " + name + " TO ", "")));
  }

  /** A session is connected to one database for its life, as in PostgreSQL. */
  private static void checkCatalog(Session s, @Nullable List<String> value) {
    String current =
        CatalogRows.read(s, "SELECT pg_catalog.current_database()").getFirst().getFirst();
    if (value == null || !List.of(String.valueOf(current)).equals(value)) {
      throw PgError.error(
              SqlState.INVALID_CATALOG_NAME, "the session is connected to \"" + current + "\"")
          .hint("Send the header \"database\" when logging in.");
    }
  }

  static Optional<byte[]> get(FlightSession session) {
    Map<String, SessionOptionValue> options = new LinkedHashMap<>();
    session.run(
        s -> {
          List<String> where =
              CatalogRows.read(
                      s, "SELECT pg_catalog.current_database(), pg_catalog.current_schema()")
                  .getFirst();
          options.put(CATALOG, option(where.get(0)));
          options.put(SCHEMA, option(where.get(1)));
          CatalogRows.read(s, "SHOW ALL")
              .forEach(row -> options.put(String.valueOf(row.get(0)), option(row.get(1))));
          return true;
        });
    return Optional.of(CancelActions.bytes(new GetSessionOptionsResult(options).serialize()));
  }

  private static SessionOptionValue option(@Nullable String value) {
    return value == null
        ? SessionOptionValueFactory.makeEmptySessionOptionValue()
        : SessionOptionValueFactory.makeSessionOptionValue(value);
  }

  /** A value as a setting's texts; null to reset. */
  private static final SessionOptionValueVisitor<@Nullable List<String>> TEXT =
      new SessionOptionValueVisitor<>() {
        @Override
        public @Nullable List<String> visit(String value) {
          return List.of(value);
        }

        @Override
        public @Nullable List<String> visit(boolean value) {
          return List.of(value ? "on" : "off");
        }

        @Override
        public @Nullable List<String> visit(long value) {
          return List.of(Long.toString(value));
        }

        @Override
        public @Nullable List<String> visit(double value) {
          return List.of(Double.toString(value));
        }

        @Override
        public @Nullable List<String> visit(String[] value) {
          return List.of(value);
        }

        @Override
        public @Nullable List<String> visit(Void value) {
          return null;
        }
      };
}
