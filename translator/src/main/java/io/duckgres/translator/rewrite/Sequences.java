package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgCreateSequence;
import io.duckgres.translator.tree.PgLiteral;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;

/** CREATE SEQUENCE: options that only PostgreSQL's storage or ownership knows are dropped. */
final class Sequences implements Rule {

  @Override
  public Set<Class<? extends PgNode>> nodes() {
    return Set.of(PgCreateSequence.class);
  }

  @Override
  public SqlNode apply(SqlNode node, RewriteContext context) {
    return node instanceof PgCreateSequence sequence
        ? new PgCreateSequence(
            sequence.getParserPosition(),
            RelationReferences.engine(sequence.name(), context),
            options(sequence.options()),
            sequence.persistence().equals("UNLOGGED") ? "" : sequence.persistence(),
            sequence.ifNotExists())
        : node;
  }

  static SqlNodeList options(SqlNodeList written) {
    List<SqlNode> kept = new ArrayList<>();
    for (SqlNode node : written) {
      PgOption option = (PgOption) node;
      boolean known =
          switch (Nodes.last(option.name())) {
            case "increment", "start", "minvalue", "maxvalue", "cycle" -> true;
            default -> false;
          };
      // NO MINVALUE and the like are what a sequence is without them.
      boolean negated =
          option.value() instanceof PgLiteral literal && literal.kind() == PgLiteral.Kind.NULL;
      if (known && !negated) {
        kept.add(option);
      }
    }
    return Nodes.list(kept);
  }
}
