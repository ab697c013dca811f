package io.duckgres.flight.command;

import com.google.protobuf.Message;
import io.duckgres.executor.session.Session;
import io.duckgres.flight.arrow.RowsRoot;
import io.duckgres.flight.session.FlightSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.apache.arrow.flight.FlightProducer.ServerStreamListener;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.types.pojo.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A command about the catalog: one query of pg_catalog, whose answer over the PostgreSQL protocol
 * would be the same, in the columns that Flight SQL prescribes.
 *
 * @param <T> its message
 */
class CatalogCommand<T extends Message> implements RowsCommand<T> {
  private final BufferAllocator allocator;
  private final Class<T> message;
  private final Schema schema;
  private final String sql;
  private final Function<T, @Nullable String[]> parameters;

  /**
   * @param resource the file of the query, whose columns are text in the schema's order
   * @param parameters the query's parameters out of the message
   */
  CatalogCommand(
      BufferAllocator allocator,
      Class<T> message,
      Schema schema,
      String resource,
      Function<T, @Nullable String[]> parameters) {
    this.allocator = allocator;
    this.message = message;
    this.schema = schema;
    this.sql = resource(resource);
    this.parameters = parameters;
  }

  private static String resource(String name) {
    try (InputStream in = CatalogCommand.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public final Class<T> message() {
    return message;
  }

  @Override
  public Schema schema(FlightSession session, T command) {
    return schema;
  }

  @Override
  public final void read(FlightSession session, T command, ServerStreamListener listener) {
    Schema columns = schema(session, command);
    try (VectorSchemaRoot root = VectorSchemaRoot.create(columns, allocator)) {
      session.run(
          s -> {
            fill(s, command, CatalogRows.read(s, sql, parameters.apply(command)), root);
            return true;
          });
      listener.start(root);
      listener.putNext();
    }
    listener.completed();
  }

  /** In turn: puts the query's rows into the columns. */
  void fill(Session s, T command, List<List<@Nullable String>> rows, VectorSchemaRoot root) {
    RowsRoot.fill(root, rows);
  }
}
