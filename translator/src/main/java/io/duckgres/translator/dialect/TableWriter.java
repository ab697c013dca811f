package io.duckgres.translator.dialect;

import io.duckgres.translator.tree.*;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.jspecify.annotations.Nullable;

/** What stands in FROM. */
final class TableWriter {
  private final DuckDbWriter out;

  TableWriter(DuckDbWriter out) {
    this.out = out;
  }

  void alias(PgAlias n) {
    if (n.columnDefinitions().size() > 0) {
      throw DuckDbWriter.unsupported("a column definition list");
    }
    SqlIdentifier name = n.name();
    if (name != null) {
      out.add(" AS ").name(name);
    }
    if (n.columns().size() > 0) {
      out.parenthesised(n.columns());
    }
  }

  private void tail(@Nullable PgAlias alias, @Nullable PgTableSample sample) {
    out.optional("", alias);
    out.optional(" TABLESAMPLE ", sample);
  }

  /** ONLY needs no word: the engine knows no inheritance. */
  void relation(PgTableRef n) {
    out.name(n.name());
    tail(n.alias(), n.sample());
  }

  void subquery(PgSubqueryRef n) {
    out.addIf(n.lateral(), "LATERAL ").add("(").node(n.query());
    out.add(")");
    tail(n.alias(), n.sample());
  }

  void function(PgFunctionRef n) {
    if (n.rowsFrom() && n.functions().size() > 1) {
      throw DuckDbWriter.unsupported("ROWS FROM");
    }
    out.list(n.functions());
    out.addIf(n.ordinality(), " WITH ORDINALITY");
    tail(n.alias(), null);
  }

  void join(PgJoin n) {
    PgAlias alias = n.alias();
    out.addIf(alias != null, "(").node(n.left());
    out.addIf(n.natural(), " NATURAL").addIf(n.asof(), " ASOF");
    out.add(
        switch (n.kind()) {
          case CROSS -> " CROSS";
          case INNER -> "";
          case LEFT -> " LEFT";
          case RIGHT -> " RIGHT";
          case FULL -> " FULL";
          case SEMI -> " SEMI";
          case ANTI -> " ANTI";
          case POSITIONAL -> " POSITIONAL";
        });
    out.add(" JOIN ");
    boolean nested = n.right() instanceof PgJoin right && right.alias() == null;
    out.addIf(nested, "(").node(n.right());
    out.addIf(nested, ")");
    out.optional(" ON ", n.on());
    if (n.using().size() > 0) {
      out.add(" USING ").parenthesised(n.using());
    }
    if (n.usingAlias() != null) {
      throw DuckDbWriter.unsupported("JOIN ... USING ... AS");
    }
    if (alias != null) {
      out.add(")").node(alias);
    }
  }

  void sample(PgTableSample n) {
    SqlIdentifier method = n.method();
    if (n.seed() != null) {
      throw DuckDbWriter.unsupported("REPEATABLE");
    }
    String unit = n.unit();
    if (method == null) {
      SqlNode size = n.arguments().get(0);
      out.node(size);
      out.addIf(unit != null, " " + unit);
      return;
    }
    out.name(method);
    out.add("(").list(n.arguments());
    out.add(" PERCENT)");
  }
}
