package io.duckgres.executor.statement;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.TypeId;
import io.duckgres.executor.backend.Backend;
import io.duckgres.executor.integrity.ForeignKeys;
import io.duckgres.translator.definition.Steps;
import io.duckgres.translator.plan.ClusterPlan;
import io.duckgres.translator.plan.CopyPlan;
import io.duckgres.translator.plan.CursorPlan;
import io.duckgres.translator.plan.DefinitionPlan;
import io.duckgres.translator.plan.DiscardPlan;
import io.duckgres.translator.plan.EnginePlan;
import io.duckgres.translator.plan.ExplainPlan;
import io.duckgres.translator.plan.MaintenancePlan;
import io.duckgres.translator.plan.NotificationPlan;
import io.duckgres.translator.plan.PreparedPlan;
import io.duckgres.translator.plan.PrivilegePlan;
import io.duckgres.translator.plan.SettingPlan;
import io.duckgres.translator.plan.StatementPlan;
import io.duckgres.translator.plan.TransactionPlan;
import io.duckgres.translator.plan.UnsupportedPlan;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From a plan to the one class that runs it. Used by the session's thread. */
final class StatementRunner {
  private static final LogicalType BIGINT = LogicalType.of(TypeId.BIGINT);

  private final Backend backend;
  private final Failure failure;
  private final QueryRunner queries;
  private final PreparedStatements prepared;
  private final Portals portals;
  private final PreparedCommand preparedCommand;
  private final CursorCommand cursorCommand;
  private final CopyCommand copyCommand;
  private final ForeignKeys foreignKeys;
  private final ConstantInserts constants;

  StatementRunner(
      Backend backend,
      Failure failure,
      QueryRunner queries,
      ForeignKeys foreignKeys,
      Preparation preparation,
      PreparedStatements prepared,
      Portals portals) {
    this.backend = backend;
    this.failure = failure;
    this.queries = queries;
    this.prepared = prepared;
    this.portals = portals;
    this.preparedCommand = new PreparedCommand(backend, failure, preparation, prepared, queries);
    this.cursorCommand = new CursorCommand(backend, failure, portals);
    this.copyCommand = new CopyCommand(backend, failure, foreignKeys);
    this.foreignKeys = foreignKeys;
    this.constants = new ConstantInserts(backend, failure, foreignKeys);
  }

  /** Runs a plan without parameters. */
  Outcome run(StatementPlan plan, Run run) {
    if (!endsFailedTransaction(plan)) {
      backend.transaction().checkNotFailed();
    }
    plan.source().notices().forEach(backend::notice);
    return switch (plan) {
      case EnginePlan query -> {
        Outcome stored = constants.run(query);
        yield stored == null ? queries.run(query, run) : stored;
      }
      case DefinitionPlan definition -> define(definition, run);
      case TransactionPlan transaction -> TransactionCommand.run(transaction, backend, foreignKeys);
      case SettingPlan setting -> SettingCommand.run(setting, backend, run);
      case UnsupportedPlan unsupported -> throw unsupported.error();
      case NotificationPlan notification -> NotificationCommand.run(notification, backend, run);
      case PreparedPlan.PrepareStatement prepare -> preparedCommand.prepare(prepare);
      case PreparedPlan.ExecuteStatement execute -> execute(execute, run);
      case PreparedPlan.Deallocate deallocate -> preparedCommand.deallocate(deallocate);
      case CursorPlan cursor -> cursorCommand.run(cursor, run);
      case CopyPlan copy -> copyCommand.run(copy, run);
      case MaintenancePlan maintenance -> MaintenanceCommand.run(maintenance, backend, run);
      case ExplainPlan explain -> ExplainCommand.run(explain, backend, foreignKeys, failure, run);
      case ClusterPlan cluster -> ClusterCommand.run(cluster, backend, run);
      case PrivilegePlan privilege -> ClusterCommand.run(privilege, backend, run);
      case DiscardPlan discard -> DiscardCommand.run(discard, backend, prepared, portals);
    };
  }

  private Outcome define(DefinitionPlan plan, Run run) {
    Steps steps = DefinitionCommand.run(plan, backend, failure);
    return plan.answers() == null
        ? new Outcome.Completed(steps.tag(plan.tag()))
        : queries.run(plan.answer(steps), run);
  }

  private Outcome execute(PreparedPlan.ExecuteStatement execute, Run run) {
    Outcome outcome = preparedCommand.execute(execute, run);
    if (outcome != null) {
      return outcome;
    }
    StatementPlan plan = preparedCommand.statement(execute).plan();
    return plan == null ? new Outcome.Completed("EXECUTE") : run(plan, run);
  }

  /** The columns of a prepared statement in text format, null when it gives no rows. */
  @Nullable RowDescription describe(PreparedStatement statement) {
    CompiledQuery query = statement.query();
    if (query != null) {
      return query.rows();
    }
    return switch (statement.plan()) {
      case SettingPlan.ShowSetting show -> SettingCommand.describe(show);
      case ExplainPlan explain -> Fields.text("QUERY PLAN");
      case DefinitionPlan definition when definition.answers() != null ->
          new RowDescription(List.of(Fields.of(definition.answers(), BIGINT)));
      case CursorPlan.Fetch fetch -> fetch.move() ? null : cursorCommand.describe(fetch);
      case PreparedPlan.ExecuteStatement execute -> describe(preparedCommand.statement(execute));
      case null, default -> null;
    };
  }

  /** The engine's types of the columns of {@link #describe}. */
  List<LogicalType> columnTypes(PreparedStatement statement) {
    CompiledQuery query = statement.query();
    if (query != null) {
      return query.types();
    }
    return switch (statement.plan()) {
      case CursorPlan.Fetch fetch when !fetch.move() -> cursorCommand.types(fetch);
      case DefinitionPlan definition when definition.answers() != null -> List.of(BIGINT);
      case PreparedPlan.ExecuteStatement execute -> columnTypes(preparedCommand.statement(execute));
      case null, default -> {
        RowDescription texts = describe(statement);
        int count = texts == null ? 0 : texts.fields().size();
        yield Collections.nCopies(count, LogicalType.of(TypeId.VARCHAR));
      }
    };
  }

  /** Starts to store rows given in columns. */
  RowLoad load(CopyPlan plan, List<LogicalType> types, Runnable done) {
    return copyCommand.load(plan, types, done);
  }

  /** What a failed block still takes. */
  static boolean endsFailedTransaction(@Nullable StatementPlan plan) {
    return plan instanceof TransactionPlan.Commit
        || plan instanceof TransactionPlan.Rollback
        || plan instanceof TransactionPlan.RollbackTo;
  }
}
