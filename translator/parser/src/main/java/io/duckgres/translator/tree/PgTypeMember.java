package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** A named member type of a nested type. */
public final class PgTypeMember extends PgNode {

  public PgTypeMember(SqlParserPos pos, @Nullable SqlIdentifier name, PgTypeName type) {
    super(pos, name, type);
  }

  public @Nullable SqlIdentifier name() {
    return (SqlIdentifier) optional(0);
  }

  public PgTypeName type() {
    return (PgTypeName) required(1);
  }

  @Override
  public PgTypeMember with(List<? extends @Nullable SqlNode> operands) {
    return new PgTypeMember(
        getParserPosition(),
        (SqlIdentifier) optional(operands, 0),
        (PgTypeName) required(operands, 1));
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of();
  }
}
