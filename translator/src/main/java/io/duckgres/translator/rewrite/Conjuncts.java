package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgJoin;
import io.duckgres.translator.tree.PgLogical;
import io.duckgres.translator.tree.PgSelect;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.calcite.sql.SqlNode;
import org.jspecify.annotations.Nullable;

/** The parts of WHERE and ON, joined by AND and OR alone, in which false and NULL are the same. */
final class Conjuncts {
  private final Set<SqlNode> found = Collections.newSetFromMap(new IdentityHashMap<>());

  private Conjuncts() {}

  /** Those of a statement, by identity. */
  static Conjuncts of(SqlNode statement) {
    Conjuncts conjuncts = new Conjuncts();
    TreeRewriter.rewrite(statement, conjuncts::note);
    return conjuncts;
  }

  boolean contains(SqlNode condition) {
    return found.contains(condition);
  }

  private SqlNode note(SqlNode node) {
    switch (node) {
      case PgSelect select -> add(select.where());
      case PgJoin join -> add(join.on());
      default -> {
        // has no condition
      }
    }
    return node;
  }

  private void add(@Nullable SqlNode condition) {
    if (condition instanceof PgLogical logical && logical.kind() != PgLogical.Kind.NOT) {
      logical.operands().forEach(this::add);
    } else if (condition != null) {
      found.add(condition);
    }
  }
}
