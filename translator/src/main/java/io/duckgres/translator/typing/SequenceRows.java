package io.duckgres.translator.typing;

import io.duckgres.translator.plan.ColumnOrigins.ColumnInfo;
import io.duckgres.translator.plan.ColumnOrigins.RelationInfo;
import io.duckgres.translator.rewrite.Nodes;
import io.duckgres.translator.tree.PgAlias;
import io.duckgres.translator.tree.PgQuery;
import io.duckgres.translator.tree.PgSelect;
import io.duckgres.translator.tree.PgSubqueryRef;
import io.duckgres.translator.tree.PgTableRef;
import io.duckgres.translator.tree.PgTarget;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** A sequence in FROM, which the engine cannot read: its row from the catalog's view of all. */
final class SequenceRows {
  private static final String STATES = "sequence_states";

  private SequenceRows() {}

  static SqlNode of(PgTableRef table, RelationInfo sequence) {
    SqlParserPos pos = table.getParserPosition();
    List<SqlNode> targets = new ArrayList<>();
    for (ColumnInfo column : sequence.columns()) {
      targets.add(new PgTarget(pos, Nodes.name(pos, column.name()), null));
    }
    PgQuery all =
        Nodes.query(
            pos,
            targets,
            new PgTableRef(pos, Nodes.name(pos, "pg_catalog", STATES), null, null, false));
    PgSelect select = (PgSelect) all.body();
    List<@Nullable SqlNode> operands = new ArrayList<>(select.getOperandList());
    operands.set(
        4,
        Nodes.operator(
            pos,
            Nodes.name(pos, "oid"),
            "=",
            Nodes.number(pos, Integer.toUnsignedString(sequence.oid()))));
    PgQuery query = (PgQuery) all.replacing(select, select.with(operands));
    PgAlias alias = table.alias();
    PgAlias named =
        alias != null
            ? alias
            : new PgAlias(pos, Nodes.name(pos, Nodes.last(table.name())), Nodes.NONE, Nodes.NONE);
    return new PgSubqueryRef(pos, query, named, table.sample(), false);
  }
}
