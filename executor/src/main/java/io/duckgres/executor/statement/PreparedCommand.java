package io.duckgres.executor.statement;

import io.duckgres.engine.Chunk;
import io.duckgres.engine.ExecuteMode;
import io.duckgres.engine.ResultStream;
import io.duckgres.executor.backend.Backend;
import io.duckgres.executor.encode.RowEncoder;
import io.duckgres.translator.plan.EnginePlan;
import io.duckgres.translator.plan.PreparedPlan;
import io.duckgres.types.ByteWriter;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** PREPARE, EXECUTE and DEALLOCATE. */
final class PreparedCommand {
  private static final short[] TEXT = {};

  private final Backend backend;
  private final Failure failure;
  private final Preparation preparation;
  private final PreparedStatements prepared;
  private final QueryRunner queries;

  PreparedCommand(
      Backend backend,
      Failure failure,
      Preparation preparation,
      PreparedStatements prepared,
      QueryRunner queries) {
    this.backend = backend;
    this.failure = failure;
    this.preparation = preparation;
    this.prepared = prepared;
    this.queries = queries;
  }

  Outcome prepare(PreparedPlan.PrepareStatement plan) {
    prepared.checkFree(plan.name());
    prepared.put(
        preparation
            .prepare(plan.name(), plan.body().sourceText(), plan.body(), plan.typeOids(), true)
            .shownAs(backend.activity().query()));
    return new Outcome.Completed(plan.tag());
  }

  Outcome deallocate(PreparedPlan.Deallocate plan) {
    String name = plan.name();
    if (name == null) {
      prepared.clear();
    } else if (!prepared.remove(name)) {
      throw ProtocolErrors.noStatement(name);
    }
    return new Outcome.Completed(plan.tag());
  }

  /**
   * EXECUTE of a statement the engine runs.
   *
   * @return null when the prepared statement is of another kind: the caller runs its plan
   */
  @Nullable Outcome execute(PreparedPlan.ExecuteStatement plan, Run run) {
    PreparedStatement statement = prepared.get(plan.name());
    byte[] @Nullable [] arguments = arguments(plan.arguments());
    if (arguments.length != statement.parameterOids().size()) {
      throw PgError.error(
              SqlState.SYNTAX_ERROR,
              "wrong number of parameters for prepared statement \"" + plan.name() + "\"")
          .detail(
              "Expected %d parameters but got %d."
                  .formatted(statement.parameterOids().size(), arguments.length));
    }
    CompiledQuery query = preparation.current(statement);
    if (query == null) {
      return null;
    }
    Parameters parameters =
        new Parameters(statement.parameterOids(), TEXT, arguments, backend.settings().text());
    parameters.bind(query.prepared(), query.plan().parameters());
    return queries.runCompiled(query, run, parameters);
  }

  /** The statement EXECUTE names. */
  PreparedStatement statement(PreparedPlan.ExecuteStatement plan) {
    return prepared.get(plan.name());
  }

  /** Computes the arguments on the engine; their text form then goes the way of Bind. */
  private byte[] @Nullable [] arguments(@Nullable EnginePlan plan) {
    if (plan == null) {
      return new byte[0][];
    }
    try (CompiledQuery query = CompiledQuery.compile(backend, failure, plan);
        ResultStream result = query.prepared().execute(ExecuteMode.MATERIALISED);
        Chunk chunk = result.next()) {
      RowDescription rows = query.rows();
      if (rows == null || chunk == null) {
        throw new IllegalStateException("the arguments of EXECUTE are no row");
      }
      ByteWriter out = new ByteWriter();
      RowEncoder.of(query.types(), rows.fields(), backend.settings().text())
          .encode(chunk, 0, 1, out);
      return values(out);
    }
  }

  /** The values of one DataRow message. */
  private static byte[] @Nullable [] values(ByteWriter row) {
    ByteBuffer in = ByteBuffer.wrap(row.array(), 0, row.position());
    in.position(5);
    byte[] @Nullable [] values = new byte[in.getShort()][];
    for (int i = 0; i < values.length; i++) {
      int length = in.getInt();
      if (length >= 0) {
        byte[] value = new byte[length];
        in.get(value);
        values[i] = value;
      }
    }
    return values;
  }
}
