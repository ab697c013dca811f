package io.duckgres.translator.dialect;

import io.duckgres.translator.tree.*;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.jspecify.annotations.Nullable;

/** Queries: SELECT, set operations, VALUES and their tails. */
final class QueryWriter {
  private final DuckDbWriter out;

  QueryWriter(DuckDbWriter out) {
    this.out = out;
  }

  void query(PgQuery n) {
    if (n.withTies()) {
      throw DuckDbWriter.unsupported("WITH TIES");
    }
    n.locking().forEach(out::node);
    with(n.with());
    boolean nested = n.body() instanceof PgQuery;
    out.addIf(nested, "(").node(n.body());
    out.addIf(nested, ")");
    out.optional(" ORDER BY ", n.orderBy());
    out.optional(" LIMIT ", n.limit());
    out.addIf(n.limitPercent(), "%");
    out.optional(" OFFSET ", n.offset());
  }

  void with(@Nullable PgWith n) {
    if (n == null) {
      return;
    }
    out.add(n.recursive() ? "WITH RECURSIVE " : "WITH ").list(n.elements());
    out.add(" ");
  }

  void commonTable(PgCte n) {
    if (n.search() != null || n.cycle() != null) {
      throw DuckDbWriter.unsupported("SEARCH or CYCLE in WITH");
    }
    out.name(n.name());
    if (n.columns().size() > 0) {
      out.parenthesised(n.columns());
    }
    Boolean materialized = n.materialized();
    out.add(
        materialized == null
            ? " AS ("
            : materialized ? " AS MATERIALIZED (" : " AS NOT MATERIALIZED (");
    out.node(n.statement());
    out.add(")");
  }

  void select(PgSelect n) {
    out.add("SELECT").addIf(n.distinct(), " DISTINCT");
    if (n.distinctOn().size() > 0) {
      out.add(" ON ").parenthesised(n.distinctOn());
    }
    if (n.targets().size() == 0) {
      throw DuckDbWriter.unsupported("an empty target list");
    }
    out.optional(" ", n.targets());
    out.optional(" ", n.into());
    out.optional(" FROM ", n.from());
    out.optional(" WHERE ", n.where());
    if (n.groupDistinct()) {
      throw DuckDbWriter.unsupported("GROUP BY DISTINCT");
    }
    out.addIf(n.groupByAll(), " GROUP BY ALL");
    out.optional(" GROUP BY ", n.groupBy());
    out.optional(" HAVING ", n.having());
    out.optional(" WINDOW ", n.windows());
    out.optional(" QUALIFY ", n.qualify());
    out.optional(" USING SAMPLE ", n.sample());
  }

  void setOperation(PgSetOperation n) {
    operand(n.left());
    out.add(" " + n.kind().name()).addIf(n.all(), " ALL").addIf(n.byName(), " BY NAME").add(" ");
    operand(n.right());
  }

  private void operand(SqlNode operand) {
    boolean plain = operand instanceof PgSelect;
    out.addIf(!plain, "(").node(operand);
    out.addIf(!plain, ")");
  }

  void values(PgValues n) {
    out.add("VALUES ").list(n.rows());
  }

  void target(PgTarget n) {
    out.node(n.value());
    SqlIdentifier alias = n.alias();
    if (alias != null) {
      out.add(" AS ").name(alias);
    }
  }

  void sortKey(PgSortKey n) {
    boolean all = n.value() instanceof PgStar star && star.qualifier() == null;
    if (all) {
      out.add("ALL");
    } else {
      out.node(n.value());
    }
    if (n.using() != null) {
      throw DuckDbWriter.unsupported("ORDER BY ... USING");
    }
    out.add(
        switch (n.direction()) {
          case DEFAULT -> "";
          case ASC -> " ASC";
          case DESC -> " DESC";
        });
    out.add(
        switch (n.nulls()) {
          case DEFAULT -> "";
          case FIRST -> " NULLS FIRST";
          case LAST -> " NULLS LAST";
        });
  }

  void groupingSet(PgGroupingSet n) {
    out.add(
        switch (n.kind()) {
          case EMPTY -> "";
          case ROLLUP -> "ROLLUP ";
          case CUBE -> "CUBE ";
          case SETS -> "GROUPING SETS ";
        });
    out.parenthesised(n.items());
  }
}
