package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgCollate;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.Set;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;

/** The engine orders text by bytes, which is what these collations say; others do not exist. */
final class Collations implements Rule {
  private static final Set<String> BINARY = Set.of("default", "C", "POSIX", "ucs_basic");

  @Override
  public Set<Class<? extends PgNode>> nodes() {
    return Set.of(PgCollate.class);
  }

  @Override
  public SqlNode apply(SqlNode node, RewriteContext context) {
    if (!(node instanceof PgCollate collate)) {
      return node;
    }
    check(collate.collation());
    return collate.value();
  }

  static void check(SqlIdentifier collation) {
    if (!BINARY.contains(Nodes.last(collation))) {
      throw PgError.error(
          SqlState.UNDEFINED_OBJECT,
          "collation \""
              + String.join(".", collation.names)
              + "\" for encoding \"UTF8\" does not exist");
    }
  }
}
