package io.duckgres.translator.typing;

import io.duckgres.translator.rewrite.Nodes;
import io.duckgres.translator.rewrite.Types;
import io.duckgres.translator.tree.PgCast;
import io.duckgres.translator.tree.PgQuery;
import io.duckgres.translator.tree.PgSelect;
import io.duckgres.translator.tree.PgTarget;
import io.duckgres.translator.typing.Queries.Rows;
import io.duckgres.translator.typing.Scope.Column;
import io.duckgres.types.PgType;
import io.duckgres.types.PgTypes;
import java.util.List;
import org.apache.calcite.sql.SqlNode;

/** A column of type regclass or its kin shows the client a name, not the number it is inside. */
final class ObjectNames {
  private ObjectNames() {}

  /** A whole query typed, with its output as the client reads it. */
  static SqlNode shown(Rows rows) {
    List<Column> columns = rows.columns();
    return columns == null || !isNeeded(rows.node(), columns)
        ? rows.node()
        : Recast.of(rows.node(), columns, (i, value) -> shown(value));
  }

  private static SqlNode shown(Typed value) {
    return isNumber(value)
        ? Nodes.call(
            value.node().getParserPosition(),
            PgTypes.byOid(value.type().oid()).name() + "out",
            value.node())
        : value.node();
  }

  /** The output of a cast is named once all rules have made it one of the engine's. */
  private static boolean isNumber(Typed value) {
    return !(value.node() instanceof PgCast) && isReg(value.type());
  }

  private static boolean isReg(SqlType type) {
    PgType known = PgTypes.findByOid(type.oid());
    return known != null && Types.isReg(known.name());
  }

  private static boolean isNeeded(SqlNode query, List<Column> columns) {
    SqlNode body = query instanceof PgQuery outer ? outer.body() : query;
    boolean sees = body instanceof PgSelect select && select.targets().size() == columns.size();
    for (int i = 0; i < columns.size(); i++) {
      boolean cast =
          sees
              && ((PgSelect) body).targets().get(i) instanceof PgTarget target
              && target.value() instanceof PgCast;
      if (!cast && isReg(columns.get(i).type())) {
        return true;
      }
    }
    return false;
  }
}
