package io.duckgres.translator.tree;

import java.util.Arrays;
import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** A column: its constraints are {@link PgConstraint}; the type is null only in typed tables. */
public final class PgColumnDef extends PgNode {
  private final @Nullable String compression;
  private final @Nullable String storage;

  public PgColumnDef(
      SqlParserPos pos,
      SqlIdentifier name,
      @Nullable PgTypeName type,
      @Nullable SqlIdentifier collation,
      SqlNodeList constraints,
      @Nullable String compression,
      @Nullable String storage) {
    super(pos, name, type, collation, constraints);
    this.compression = compression;
    this.storage = storage;
  }

  public SqlIdentifier name() {
    return (SqlIdentifier) required(0);
  }

  public @Nullable PgTypeName type() {
    return (PgTypeName) optional(1);
  }

  public @Nullable SqlIdentifier collation() {
    return (SqlIdentifier) optional(2);
  }

  public SqlNodeList constraints() {
    return (SqlNodeList) required(3);
  }

  public @Nullable String compression() {
    return compression;
  }

  public @Nullable String storage() {
    return storage;
  }

  @Override
  public PgColumnDef with(List<? extends @Nullable SqlNode> operands) {
    return new PgColumnDef(
        getParserPosition(),
        (SqlIdentifier) required(operands, 0),
        (PgTypeName) optional(operands, 1),
        (SqlIdentifier) optional(operands, 2),
        (SqlNodeList) required(operands, 3),
        compression,
        storage);
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return Arrays.asList(compression, storage);
  }
}
