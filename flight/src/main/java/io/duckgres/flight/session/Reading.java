package io.duckgres.flight.session;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.TypeId;
import io.duckgres.executor.session.Session;
import io.duckgres.executor.statement.FetchState;
import io.duckgres.executor.statement.Outcome;
import io.duckgres.executor.statement.RowCursor;
import io.duckgres.flight.Statuses;
import io.duckgres.flight.arrow.ArrowFields;
import io.duckgres.flight.arrow.BatchBuilder;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.arrow.flight.FlightProducer.ServerStreamListener;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.VectorLoader;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.message.ArrowRecordBatch;
import org.apache.arrow.vector.types.pojo.Schema;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A DoGet: one or more executions whose rows go to one stream. Rows are produced while the client
 * takes them; no thread is held while it does not. When another command of the session needs the
 * engine, the rest is fetched into memory, up to a limit.
 *
 * <p>{@link #start} and {@link #cancel} from any thread, the rest in the session's turn.
 */
public final class Reading {
  private static final Logger LOG = LoggerFactory.getLogger(Reading.class);

  /** How much of a result is kept for a client that runs another command before reading on. */
  private static final long MOST_SPOOLED = 256L << 20;

  /** Batches after which others of the session have their turn. */
  private static final int TURN = 8;

  private final FlightSession owner;
  private final String handle;
  private final ServerStreamListener listener;
  private final BufferAllocator allocator;
  private final Iterator<Function<Session, Outcome>> executions;
  private final Deque<ArrowRecordBatch> spooled = new ArrayDeque<>();
  private final Turn turn;
  private final StatementTimer timer;
  private long spooledBytes;
  private @Nullable RowCursor cursor;
  private @Nullable BatchBuilder builder;
  private @Nullable VectorSchemaRoot root;
  private @Nullable VectorLoader loader;
  private @Nullable PgError failure;
  private boolean started;
  private boolean produced;
  private boolean finished;

  /**
   * @param handle what the client may cancel it by
   * @param executions each starts one statement; all have the same columns
   */
  public Reading(
      FlightSession owner,
      String handle,
      ServerStreamListener listener,
      BufferAllocator allocator,
      Iterator<Function<Session, Outcome>> executions) {
    this.owner = owner;
    this.handle = handle;
    this.listener = listener;
    this.allocator = allocator;
    this.executions = executions;
    this.turn = new Turn(owner.session()::interrupt);
    this.timer = new StatementTimer(owner);
  }

  /** Begins; returns before the rows are sent. */
  public void start() {
    owner.awaitLoad();
    owner.handles().reads(handle, this);
    listener.setUseZeroCopy(true);
    listener.setOnCancelHandler(this::cancel);
    listener.setOnReadyHandler(() -> owner.submit(this::step));
    owner.submit(this::step);
  }

  /** The client has gone or asked to stop: the statement is interrupted and nothing more sent. */
  public void cancel() {
    turn.cancel();
    owner.submit(this::abandon);
  }

  /** Sends what the client takes now. */
  private void step() {
    if (finished) {
      return;
    }
    try {
      owner.checkOpen();
      for (int sent = 0; root == null || listener.isReady(); sent++) {
        if (sent == TURN && owner.isWaitedFor()) {
          owner.submit(this::step);
          return;
        }
        ArrowRecordBatch batch = next();
        if (batch == null) {
          finish(null);
          return;
        }
        send(batch);
      }
    } catch (PgError e) {
      finish(e);
    } catch (RuntimeException e) {
      LOG.error("A result of session {} cannot be sent", owner.pid(), e);
      finish(PgError.error(SqlState.INTERNAL_ERROR, "internal error: " + e).causedBy(e));
    }
  }

  private void send(ArrowRecordBatch batch) {
    VectorLoader target = loader;
    if (target == null) {
      throw new IllegalStateException("rows without columns");
    }
    try (batch) {
      target.load(batch);
    }
    listener.putNext();
  }

  /** The next rows, kept or new; null after the last. */
  private @Nullable ArrowRecordBatch next() {
    ArrowRecordBatch kept = spooled.poll();
    if (kept != null) {
      spooledBytes -= kept.computeBodyLength();
      return kept;
    }
    PgError error = failure;
    if (error != null) {
      throw error;
    }
    return produced ? null : turn.run(this::produce);
  }

  /** Rows from the engine; null after the last, when the implicit transaction has ended. */
  private @Nullable ArrowRecordBatch produce() {
    try {
      if (!started) {
        owner.settle();
        owner.reading(this);
        started = true;
      }
      ArrowRecordBatch batch = fetch();
      if (batch == null) {
        produced = true;
        owner.reading(null);
        owner.session().sync();
      }
      return batch;
    } catch (PgError e) {
      produced = true;
      timer.ends(null, e);
      abortExecution();
      throw e;
    }
  }

  private @Nullable ArrowRecordBatch fetch() {
    while (true) {
      if (turn.isCancelled()) {
        throw Turn.canceled();
      }
      RowCursor rows = cursor;
      BatchBuilder target = builder;
      if (rows == null || target == null) {
        if (!executions.hasNext()) {
          return null;
        }
        timer.begins();
        begin(executions.next().apply(owner.session()));
        continue;
      }
      FetchState state = FetchState.MORE;
      while (state == FetchState.MORE && !target.isFull()) {
        state = rows.fetch(target);
      }
      ArrowRecordBatch batch = target.rows() == 0 ? null : target.take();
      if (state != FetchState.MORE) {
        String tag = rows.tag();
        closeExecution();
        timer.ends(tag, null);
      }
      if (batch != null) {
        return batch;
      }
    }
  }

  private void begin(Outcome outcome) {
    switch (outcome) {
      case Outcome.Rows rows -> {
        cursor = rows.cursor();
        List<LogicalType> types = rows.cursor().types();
        if (types.isEmpty()) {
          types =
              Collections.nCopies(
                  rows.description().fields().size(), LogicalType.of(TypeId.VARCHAR));
        }
        builder =
            new BatchBuilder(allocator, types, rows.description(), owner.session().textSettings());
        describe(ArrowFields.schema(types, rows.description()));
      }
      case Outcome.Completed completed -> {
        timer.ends(completed.tag(), null);
        describe(new Schema(List.of()));
      }
      case Outcome.Empty empty -> {
        timer.ends(null, null);
        describe(new Schema(List.of()));
      }
      case Outcome.CopyIn copy -> {
        copy.sink().close();
        throw CopyRefusal.error();
      }
      case Outcome.CopyOut copy -> {
        copy.cursor().close();
        throw CopyRefusal.error();
      }
    }
  }

  private void describe(Schema schema) {
    if (root == null) {
      VectorSchemaRoot columns = VectorSchemaRoot.create(schema, allocator);
      root = columns;
      loader = new VectorLoader(columns);
      listener.start(columns);
    }
  }

  private void closeExecution() {
    RowCursor rows = cursor;
    BatchBuilder unsent = builder;
    cursor = null;
    builder = null;
    try {
      if (rows != null) {
        rows.close();
      }
    } finally {
      if (unsent != null) {
        unsent.close();
      }
    }
  }

  /** Ends what runs in the engine, after an error or because nobody reads on. */
  private void abortExecution() {
    if (timer.isRunning()) {
      timer.ends(null, Turn.canceled());
    }
    try {
      closeExecution();
      owner.reading(null);
      owner.session().sync();
    } catch (PgError e) {
      LOG.debug("session {}: {}", owner.pid(), e.toString());
    }
  }

  /** Fetches the rest, so that the engine is free; an error of it waits for the reader. */
  void spool() {
    try {
      while (!produced) {
        if (spooledBytes > MOST_SPOOLED) {
          throw PgError.error(
                  SqlState.OBJECT_IN_USE, "another result of this session is still being read")
              .hint("Read it to its end, cancel it, or use a session of its own.");
        }
        ArrowRecordBatch batch = produceForSpool();
        if (batch != null) {
          spooled.add(batch);
          spooledBytes += batch.computeBodyLength();
        }
      }
    } finally {
      owner.submit(this::step);
    }
  }

  private @Nullable ArrowRecordBatch produceForSpool() {
    try {
      return turn.run(this::produce);
    } catch (PgError e) {
      failure = e;
      if (!produced) { // told to stop before it could be asked for more
        produced = true;
        abortExecution();
      }
      return null;
    }
  }

  /** Ends without an answer, unless it has ended. */
  void abandon() {
    if (!finished) {
      finish(Turn.canceled());
    }
  }

  private void finish(@Nullable PgError error) {
    finished = true;
    if (!produced) {
      produced = true;
      if (started) {
        abortExecution();
      }
    }
    if (error != null && error.severity() == PgError.Severity.FATAL) {
      owner.end();
    }
    owner.handles().ends(handle, this);
    spooled.forEach(ArrowRecordBatch::close);
    spooled.clear();
    try {
      if (error == null) {
        listener.completed();
      } else {
        listener.error(Statuses.of(error));
      }
    } catch (RuntimeException e) {
      LOG.debug("The client of session {} has gone: {}", owner.pid(), e.toString());
    } finally {
      VectorSchemaRoot columns = root;
      if (columns != null) {
        columns.close();
      }
    }
  }
}
