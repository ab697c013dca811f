package io.duckgres.flight.command;

import com.google.protobuf.Message;
import io.duckgres.engine.Chunk;
import io.duckgres.executor.statement.FetchState;
import io.duckgres.executor.statement.Outcome;
import io.duckgres.executor.statement.RowCursor;
import io.duckgres.executor.statement.RowSink;
import io.duckgres.flight.session.CopyRefusal;
import io.duckgres.flight.session.FlightSession;
import io.duckgres.types.PgError;
import java.util.List;
import java.util.function.Supplier;
import org.apache.arrow.flight.FlightProducer.StreamListener;
import org.apache.arrow.flight.PutResult;
import org.apache.arrow.flight.sql.impl.FlightSql.DoPutUpdateResult;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;
import org.jspecify.annotations.Nullable;

/** Statements run for their effect: how many rows, and how that is told. */
final class Updates {
  private static final RowSink NOWHERE =
      new RowSink() {
        @Override
        public void rows(Chunk chunk, int from, int until) {}

        @Override
        public void texts(List<? extends List<@Nullable String>> rows) {}
      };

  private Updates() {}

  /**
   * In turn: runs a statement to its end.
   *
   * @param start starts it
   * @return the number in its command tag, 0 where it has none
   */
  static long count(FlightSession owner, Supplier<Outcome> start) {
    long began = System.nanoTime();
    try {
      String tag = finish(start.get());
      owner.answered(tag, null, began);
      return tag == null ? 0 : number(tag);
    } catch (PgError e) {
      owner.answered(null, e, began);
      throw e;
    }
  }

  /** Runs an outcome to its end; its command tag, null where it has none. */
  static @Nullable String finish(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Empty empty -> null;
      case Outcome.Completed completed -> completed.tag();
      case Outcome.Rows rows -> {
        try (RowCursor cursor = rows.cursor()) {
          while (cursor.fetch(NOWHERE) == FetchState.MORE) {
            // only the effect is wanted
          }
          yield cursor.tag();
        }
      }
      case Outcome.CopyIn copy -> {
        copy.sink().close();
        throw CopyRefusal.error();
      }
      case Outcome.CopyOut copy -> {
        copy.cursor().close();
        throw CopyRefusal.error();
      }
    };
  }

  private static long number(String tag) {
    String last = tag.substring(tag.lastIndexOf(' ') + 1);
    return last.chars().allMatch(c -> c >= '0' && c <= '9') && !last.isEmpty()
        ? Long.parseLong(last)
        : 0;
  }

  /** Answers a DoPut with a number of rows. */
  static void answer(BufferAllocator allocator, StreamListener<PutResult> results, long rows) {
    answer(allocator, results, DoPutUpdateResult.newBuilder().setRecordCount(rows).build());
  }

  /** Answers a DoPut with a message. */
  static void answer(
      BufferAllocator allocator, StreamListener<PutResult> results, Message message) {
    byte[] bytes = message.toByteArray();
    ArrowBuf buffer = allocator.buffer(Math.max(1, bytes.length));
    try (PutResult result = PutResult.metadata(buffer)) { // which owns the buffer
      buffer.writeBytes(bytes);
      results.onNext(result);
    }
  }
}
