package io.duckgres.flight.command;

import io.duckgres.flight.arrow.RowsRoot;
import io.duckgres.flight.session.FlightSession;
import io.duckgres.types.TsvResource;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.flight.FlightProducer.ServerStreamListener;
import org.apache.arrow.flight.sql.FlightSqlProducer.Schemas;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetXdbcTypeInfo;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.types.pojo.Schema;
import org.jspecify.annotations.Nullable;

/** GetXdbcTypeInfo: the types of {@code xdbc_types.tsv}, ordered by their number. */
final class XdbcTypeInfo implements RowsCommand<CommandGetXdbcTypeInfo> {
  private static final int DATA_TYPE = 1;

  private final BufferAllocator allocator;
  private final List<List<@Nullable String>> types = new ArrayList<>();

  XdbcTypeInfo(BufferAllocator allocator) {
    this.allocator = allocator;
    for (List<String> row : TsvResource.read(XdbcTypeInfo.class, "xdbc_types.tsv")) {
      List<@Nullable String> type = new ArrayList<>();
      row.forEach(value -> type.add(value.equals("\\N") ? null : value));
      types.add(type);
    }
  }

  @Override
  public Class<CommandGetXdbcTypeInfo> message() {
    return CommandGetXdbcTypeInfo.class;
  }

  @Override
  public Schema schema(FlightSession session, CommandGetXdbcTypeInfo command) {
    return Schemas.GET_TYPE_INFO_SCHEMA;
  }

  @Override
  public void read(
      FlightSession session, CommandGetXdbcTypeInfo command, ServerStreamListener listener) {
    String wanted = Integer.toString(command.getDataType());
    List<List<@Nullable String>> chosen =
        command.hasDataType()
            ? types.stream().filter(type -> wanted.equals(type.get(DATA_TYPE))).toList()
            : types;
    try (VectorSchemaRoot root = VectorSchemaRoot.create(Schemas.GET_TYPE_INFO_SCHEMA, allocator)) {
      RowsRoot.fill(root, chosen);
      listener.start(root);
      listener.putNext();
    }
    listener.completed();
  }
}
