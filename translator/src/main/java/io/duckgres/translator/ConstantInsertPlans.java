package io.duckgres.translator;

import io.duckgres.translator.plan.ColumnOrigins.RelationLookup;
import io.duckgres.translator.plan.ConstantRows;
import io.duckgres.translator.plan.Effects;
import io.duckgres.translator.plan.EnginePlan;
import io.duckgres.translator.plan.EnginePlan.ConstantResolver;
import io.duckgres.translator.plan.EnginePlan.Resolved;
import io.duckgres.translator.plan.ParameterMap;
import io.duckgres.translator.plan.PlanKind;
import io.duckgres.translator.plan.Source;
import io.duckgres.translator.plan.StatementPlan;
import io.duckgres.translator.plan.StatementTag;
import io.duckgres.translator.plan.UnsupportedPlan;
import io.duckgres.translator.plan.WrittenTable;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The plan of an INSERT of constants: its rows, and the grammar's plan when it is needed. */
final class ConstantInsertPlans {
  private ConstantInsertPlans() {}

  /**
   * @param general what the grammar makes of the statement; asked for once at most, and only when
   *     the rows cannot be stored as they are
   */
  static EnginePlan plan(ConstantRows rows, Source source, Supplier<StatementPlan> general) {
    General later = new General(rows, general);
    return new EnginePlan(
        source,
        new LaterText(() -> later.plan().duckSql()),
        StatementTag.INSERT,
        PlanKind.INSERT,
        false,
        List.of(),
        List.of(),
        ParameterMap.NONE,
        Effects.WRITE,
        List.of(),
        List.of(WrittenTable.inserted(rows.table())),
        List.of(),
        null,
        later);
  }

  /** Thread-safe. */
  private static final class General implements ConstantResolver {
    private final ConstantRows rows;
    private final Supplier<StatementPlan> general;
    private @Nullable StatementPlan made;

    General(ConstantRows rows, Supplier<StatementPlan> general) {
      this.rows = rows;
      this.general = general;
    }

    @Override
    public ConstantRows rows() {
      return rows;
    }

    synchronized EnginePlan plan() {
      StatementPlan plan = made;
      if (plan == null) {
        plan = general.get();
        made = plan;
      }
      if (plan instanceof UnsupportedPlan unsupported) {
        throw unsupported.error();
      }
      return (EnginePlan) plan;
    }

    @Override
    public Resolved resolve(RelationLookup lookup) {
      return Objects.requireNonNull(plan().resolver()).resolve(lookup);
    }
  }
}
