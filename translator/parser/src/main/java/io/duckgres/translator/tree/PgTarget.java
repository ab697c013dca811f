package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** An item of a target list or RETURNING; {@code alias} is null when none was written. */
public final class PgTarget extends PgNode {

  public PgTarget(SqlParserPos pos, SqlNode value, @Nullable SqlIdentifier alias) {
    super(pos, value, alias);
  }

  public SqlNode value() {
    return required(0);
  }

  public @Nullable SqlIdentifier alias() {
    return (SqlIdentifier) optional(1);
  }

  @Override
  public PgTarget with(List<? extends @Nullable SqlNode> operands) {
    return new PgTarget(
        getParserPosition(), required(operands, 0), (SqlIdentifier) optional(operands, 1));
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of();
  }
}
