package io.duckgres.translator.label;

import io.duckgres.translator.plan.ColumnType;
import io.duckgres.translator.rewrite.Types;
import io.duckgres.translator.tree.PgCast;
import io.duckgres.translator.tree.PgDelete;
import io.duckgres.translator.tree.PgFunctionCall;
import io.duckgres.translator.tree.PgInsert;
import io.duckgres.translator.tree.PgQuery;
import io.duckgres.translator.tree.PgSelect;
import io.duckgres.translator.tree.PgSetOperation;
import io.duckgres.translator.tree.PgSqlValueFunction;
import io.duckgres.translator.tree.PgStar;
import io.duckgres.translator.tree.PgTarget;
import io.duckgres.translator.tree.PgTypeName;
import io.duckgres.translator.tree.PgTypedLiteral;
import io.duckgres.translator.tree.PgUpdate;
import io.duckgres.translator.tree.PgValues;
import io.duckgres.types.Oids;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;

/**
 * Names and types of output columns as far as the text tells them: up to the first star, whose
 * columns only the engine knows.
 */
public record OutputColumns(List<String> labels, List<ColumnType> types) {
  private static final OutputColumns NONE = new OutputColumns(List.of(), List.of());

  /** Of a statement as parsed, before any rewriting. */
  public static OutputColumns of(SqlNode statement) {
    return switch (statement) {
      case PgQuery query -> of(query.body());
      case PgSelect select -> ofTargets(select.targets());
      // The first branch names the columns; the types are those common to all branches.
      case PgSetOperation operation -> new OutputColumns(of(operation.left()).labels(), List.of());
      case PgValues values -> NONE;
      case PgInsert insert -> ofTargets(insert.returning());
      case PgUpdate update -> ofTargets(update.returning());
      case PgDelete delete -> ofTargets(delete.returning());
      default -> NONE;
    };
  }

  private static OutputColumns ofTargets(SqlNodeList targets) {
    List<String> labels = new ArrayList<>();
    List<ColumnType> types = new ArrayList<>();
    for (SqlNode node : targets) {
      if (!(node instanceof PgTarget target) || target.value() instanceof PgStar) {
        break;
      }
      labels.add(Labels.of(target));
      types.add(type(target.value()));
    }
    return new OutputColumns(List.copyOf(labels), List.copyOf(types));
  }

  private static ColumnType type(SqlNode value) {
    return switch (value) {
      case PgCast cast -> type(cast.type());
      case PgTypedLiteral literal -> type(literal.type());
      case PgSqlValueFunction function ->
          switch (function.name()) {
            case "current_user", "session_user", "user", "current_role" -> name();
            case "current_catalog", "current_schema" -> name();
            default -> ColumnType.UNKNOWN;
          };
      case PgFunctionCall call ->
          switch (call.name().names.getLast()) {
            case "current_database", "current_schema", "getpgusername" -> name();
            case "pg_sleep",
                "pg_sleep_for",
                "pg_sleep_until",
                "pg_notify",
                "pg_advisory_lock",
                "pg_advisory_lock_shared",
                "pg_advisory_xact_lock",
                "pg_advisory_xact_lock_shared",
                "pg_advisory_unlock_all" ->
                new ColumnType(Oids.VOID, -1);
            default -> ColumnType.UNKNOWN;
          };
      default -> ColumnType.UNKNOWN;
    };
  }

  private static ColumnType name() {
    return new ColumnType(Oids.NAME, -1);
  }

  private static ColumnType type(PgTypeName type) {
    int oid = Types.oid(type);
    return oid == 0 ? ColumnType.UNKNOWN : new ColumnType(oid, Types.typmod(type));
  }
}
