package io.duckgres.flight.command;

import io.duckgres.executor.session.Session;
import io.duckgres.executor.statement.RowLoad;
import io.duckgres.flight.arrow.DecodedBatch;
import io.duckgres.flight.arrow.RowsLoader;
import io.duckgres.flight.session.FlightSession;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.flight.FlightProducer.StreamListener;
import org.apache.arrow.flight.FlightStream;
import org.apache.arrow.flight.PutResult;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandStatementIngest;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.dictionary.Dictionary;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;
import org.apache.arrow.vector.types.pojo.Schema;

/**
 * Bulk ingest: a stream of rows into one table, all or none. No worker waits for the client; until
 * the stream ends the session takes no other command.
 */
final class StatementIngest implements PutCommand<CommandStatementIngest> {
  private final BufferAllocator allocator;

  StatementIngest(BufferAllocator allocator) {
    this.allocator = allocator;
  }

  @Override
  public Class<CommandStatementIngest> message() {
    return CommandStatementIngest.class;
  }

  @Override
  public void put(
      FlightSession session,
      CommandStatementIngest command,
      FlightStream stream,
      StreamListener<PutResult> results) {
    Schema schema = values(stream);
    RowsLoader loader = new RowsLoader(schema);
    IngestTarget target = new IngestTarget(command, schema, loader);
    long rows = load(session, loader, target, stream);
    Updates.answer(allocator, results, rows);
  }

  private long load(
      FlightSession session, RowsLoader loader, IngestTarget target, FlightStream stream) {
    RowLoad load = session.loading().begin(s -> start(session, s, loader, target));
    boolean complete = false;
    try {
      while (stream.next()) {
        try (DecodedBatch batch = DecodedBatch.of(stream, allocator)) {
          session.loading().next(() -> loader.load(batch, load));
        }
      }
      long rows = session.loading().end(load);
      complete = true;
      return rows;
    } finally {
      if (!complete) {
        session.loading().abandon(load);
      }
    }
  }

  private static RowLoad start(
      FlightSession session, Session s, RowsLoader loader, IngestTarget target) {
    session.checkTransaction(target.transaction());
    target.prepare(s);
    return s.load(target.copy(), loader.types());
  }

  /** The stream's schema with the type of the values where a dictionary's indexes are sent. */
  private static Schema values(FlightStream stream) {
    List<Field> fields = new ArrayList<>();
    for (Field field : stream.getSchema().getFields()) {
      Dictionary dictionary =
          field.getDictionary() == null
              ? null
              : stream.getDictionaryProvider().lookup(field.getDictionary().getId());
      fields.add(
          dictionary == null
              ? field
              : new Field(
                  field.getName(),
                  new FieldType(true, dictionary.getVectorType(), null, field.getMetadata()),
                  dictionary.getVector().getField().getChildren()));
    }
    return new Schema(fields);
  }
}
