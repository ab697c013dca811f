package io.duckgres.executor.statement;

import io.duckgres.engine.Appender;
import io.duckgres.engine.Chunk;
import io.duckgres.engine.Connection;
import io.duckgres.engine.LogicalType;
import io.duckgres.engine.ResultStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Rows in a temporary table, for reading by their number: the engine keeps them within its memory
 * limit and on disk. The table is of a connection of its own, so that neither the session's
 * transaction nor its names have to do with it. Owns the connection. Used by one thread at a time.
 */
final class Spool implements AutoCloseable {
  private static final String TABLE = "spool";
  private static final String ADDED = "added";

  private final Connection connection;
  private @Nullable Appender appender;

  private Spool(Connection connection, Appender appender) {
    this.connection = connection;
    this.appender = appender;
  }

  /** Makes an empty one, which owns the connection; one that cannot be made closes it. */
  static Spool open(Connection connection, List<LogicalType> types) {
    Connection unused = connection;
    try {
      List<String> names = IntStream.range(0, types.size()).mapToObj(i -> "c" + i).toList();
      String columns =
          IntStream.range(0, types.size())
              .mapToObj(i -> names.get(i) + " " + sql(types.get(i)))
              .collect(Collectors.joining(", "));
      connection.query("CREATE TEMP TABLE " + TABLE + "(" + columns + ")").close();
      Spool opened =
          new Spool(
              connection,
              Appender.openQuery(
                  connection, "INSERT INTO " + TABLE + " FROM " + ADDED, ADDED, names, types));
      unused = null;
      return opened;
    } finally {
      if (unused != null) {
        unused.close();
      }
    }
  }

  /** A type that keeps the values as they are, written out, whatever the type is called. */
  private static String sql(LogicalType type) {
    List<LogicalType> children = type.children();
    return switch (type.id()) {
      case LIST -> sql(children.getFirst()) + "[]";
      case ARRAY -> sql(children.getFirst()) + "[" + type.width() + "]";
      case MAP -> "MAP(" + sql(children.get(0)) + ", " + sql(children.get(1)) + ")";
      case STRUCT, UNION ->
          IntStream.range(0, children.size())
              .mapToObj(i -> fieldName(type.names().get(i), i) + " " + sql(children.get(i)))
              .collect(Collectors.joining(", ", type.id() + "(", ")"));
      case SQLNULL, INTEGER_LITERAL -> "INTEGER";
      case STRING_LITERAL -> "VARCHAR";
      default -> type.withAlias(null).toString();
    };
  }

  private static String fieldName(String name, int index) {
    return "\"" + (name.isEmpty() ? "f" + index : name.replace("\"", "\"\"")) + "\"";
  }

  /** Adds the rows of a chunk, which stays the caller's. */
  void add(Chunk chunk) {
    Appender open = appender;
    if (open == null) {
      throw new IllegalStateException("nothing can be added to rows that are read");
    }
    open.append(chunk);
  }

  /** No rows come any more. */
  void complete() {
    Appender open = appender;
    appender = null;
    if (open != null) {
      try (open) {
        open.flush();
      }
    }
  }

  /** The rows from one to before another, from 0, in chunks that are full but for the last. */
  List<Chunk> read(long from, long until) {
    List<Chunk> chunks = new ArrayList<>();
    try (ResultStream rows =
        connection.query(
            "FROM %s WHERE rowid >= %d AND rowid < %d".formatted(TABLE, from, until))) {
      for (Chunk next = rows.next(); next != null; next = rows.next()) {
        chunks.add(next);
      }
    }
    return chunks;
  }

  @Override
  public void close() {
    Appender open = appender;
    appender = null;
    if (open != null) {
      open.close();
    }
    connection.close();
  }
}
