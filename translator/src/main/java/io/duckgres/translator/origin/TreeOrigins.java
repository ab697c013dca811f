package io.duckgres.translator.origin;

import io.duckgres.translator.origin.Scope.Column;
import io.duckgres.translator.plan.ColumnOrigins;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.calcite.sql.SqlNode;
import org.jspecify.annotations.Nullable;

/** Origins from the tree as parsed. Keeps the tree; thread-safe. */
public final class TreeOrigins implements ColumnOrigins {
  private final SqlNode statement;

  public TreeOrigins(SqlNode statement) {
    this.statement = statement;
  }

  @Override
  public List<@Nullable Origin> origins(RelationLookup lookup) {
    Resolver resolver = new Resolver(lookup);
    List<Column> columns = resolver.statement(statement, Map.of());
    List<@Nullable Origin> origins = new ArrayList<>();
    if (columns != null) {
      columns.forEach(column -> origins.add(column.origin()));
    }
    return origins;
  }
}
