package io.duckgres.translator.dialect;

import io.duckgres.translator.tree.*;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.jspecify.annotations.Nullable;

/** INSERT, UPDATE, DELETE, MERGE. */
final class ChangeWriter {
  private final DuckDbWriter out;

  ChangeWriter(DuckDbWriter out) {
    this.out = out;
  }

  private void with(@Nullable PgWith with) {
    if (with != null) {
      out.node(with);
    }
  }

  void insert(PgInsert n) {
    if (n.overriding() != null) {
      throw DuckDbWriter.unsupported("OVERRIDING " + n.overriding() + " VALUE");
    }
    with(n.with());
    out.add(n.replace() ? "INSERT OR REPLACE INTO " : "INSERT INTO ").node(n.target());
    out.addIf(n.byName(), " BY NAME");
    if (n.columns().size() > 0) {
      out.add(" ");
      targets(n.columns());
    }
    PgQuery source = n.source();
    if (source == null) {
      out.add(" DEFAULT VALUES");
    } else {
      out.add(" ").node(source);
    }
    out.optional(" ", n.onConflict());
    returning(n.returning());
  }

  void onConflict(PgOnConflict n) {
    if (n.constraint() != null) {
      throw DuckDbWriter.unsupported("ON CONFLICT ON CONSTRAINT");
    }
    out.add("ON CONFLICT");
    if (n.columns().size() > 0) {
      out.add(" ").parenthesised(n.columns());
    }
    out.optional(" WHERE ", n.arbiterWhere());
    if (n.assignments().size() == 0) {
      out.add(" DO NOTHING");
      return;
    }
    out.add(" DO UPDATE SET ").list(n.assignments());
    out.optional(" WHERE ", n.where());
  }

  void assignment(PgAssignment n) {
    if (n.targets().size() == 1) {
      target(n.targets().get(0));
    } else {
      targets(n.targets());
    }
    out.add(" = ").node(n.value());
  }

  private void targets(SqlNodeList columns) {
    out.add("(");
    out.list(columns, ", ", this::target);
    out.add(")");
  }

  private void target(SqlNode column) {
    if (!(column instanceof SqlIdentifier name)) {
      throw DuckDbWriter.unsupported("assignment to an element or field of a column");
    }
    out.name(name);
  }

  void update(PgUpdate n) {
    with(n.with());
    out.add("UPDATE ").node(n.target());
    out.add(" SET ").list(n.assignments());
    out.optional(" FROM ", n.from());
    out.optional(" WHERE ", n.where());
    returning(n.returning());
  }

  void delete(PgDelete n) {
    with(n.with());
    out.add("DELETE FROM ").node(n.target());
    out.optional(" USING ", n.using());
    out.optional(" WHERE ", n.where());
    returning(n.returning());
  }

  private void returning(SqlNodeList targets) {
    out.optional(" RETURNING ", targets);
  }

  void merge(PgMerge n) {
    with(n.with());
    out.add("MERGE INTO ").node(n.target());
    out.add(" USING ").node(n.source());
    out.add(" ON ").node(n.on());
    n.branches().forEach(out::node);
  }

  void mergeWhen(PgMergeWhen n) {
    out.add(n.matched() ? " WHEN MATCHED" : " WHEN NOT MATCHED");
    out.optional(" AND ", n.condition());
    out.add(" THEN ");
    if (n.overriding() != null) {
      throw DuckDbWriter.unsupported("OVERRIDING " + n.overriding() + " VALUE");
    }
    switch (n.action()) {
      case UPDATE -> out.add("UPDATE SET ").list(n.assignments());
      case DELETE -> out.add("DELETE");
      case NOTHING -> out.add("DO NOTHING");
      case INSERT_DEFAULT -> out.add("INSERT DEFAULT VALUES");
      case INSERT -> {
        out.add("INSERT ");
        if (n.columns().size() > 0) {
          targets(n.columns());
          out.add(" ");
        }
        out.add("VALUES ").parenthesised(n.values());
      }
    }
  }
}
