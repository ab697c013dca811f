package io.duckgres.translator.typing;

import io.duckgres.translator.rewrite.Nodes;
import io.duckgres.translator.rewrite.Types;
import io.duckgres.translator.tree.PgLiteral;
import io.duckgres.translator.tree.PgTypeName;
import io.duckgres.types.Oids;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;

/** What a column's type modifier does to a value stored in it: digits rounded, lengths checked. */
final class Modifiers {
  private Modifiers() {}

  static SqlNode stored(Typed value, SqlType column) {
    SqlNode node = value.node();
    if (column.typmod() < 0 || Constants.isNull(node)) {
      return node;
    }
    SqlParserPos pos = node.getParserPosition();
    SqlNode typmod = Nodes.number(pos, String.valueOf(column.typmod()));
    return switch (column.oid()) {
      case Oids.TIME, Oids.TIMETZ, Oids.TIMESTAMP, Oids.TIMESTAMPTZ, Oids.INTERVAL ->
          Nodes.call(pos, "_pg_round", typed(value, column, pos), typmod);
      case Oids.BIT, Oids.VARBIT ->
          Nodes.call(
              pos,
              column.oid() == Oids.BIT ? "_pg_bit_cast" : "_pg_varbit_cast",
              Nodes.stringOf(node) != null ? Nodes.call(pos, "_pg_bits", node) : node,
              typmod,
              new PgLiteral(pos, PgLiteral.Kind.FALSE, "false"));
      default -> node;
    };
  }

  private static SqlNode typed(Typed value, SqlType column, SqlParserPos pos) {
    PgTypeName type = Types.byOid(column.oid(), pos);
    return value.type().oid() == column.oid() || type == null
        ? value.node()
        : Nodes.cast(pos, value.node(), type);
  }
}
