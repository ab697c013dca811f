package io.duckgres.translator.tree;

import java.util.Arrays;
import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * CREATE TABLE: elements are {@link PgColumnDef}, {@link PgConstraint} and {@link PgTableLike}.
 * {@code persistence} is empty, {@code TEMPORARY} or {@code UNLOGGED}.
 */
public final class PgCreateTable extends PgNode {
  private final String persistence;
  private final boolean ifNotExists;
  private final boolean orReplace;
  private final @Nullable String onCommit;
  private final @Nullable String tablespace;
  private final @Nullable String partitionSpec;

  public PgCreateTable(
      SqlParserPos pos,
      SqlIdentifier name,
      SqlNodeList elements,
      SqlNodeList inherits,
      SqlNodeList options,
      @Nullable SqlIdentifier partitionOf,
      @Nullable SqlIdentifier ofType,
      String persistence,
      boolean ifNotExists,
      boolean orReplace,
      @Nullable String onCommit,
      @Nullable String tablespace,
      @Nullable String partitionSpec) {
    super(pos, name, elements, inherits, options, partitionOf, ofType);
    this.persistence = persistence;
    this.ifNotExists = ifNotExists;
    this.orReplace = orReplace;
    this.onCommit = onCommit;
    this.tablespace = tablespace;
    this.partitionSpec = partitionSpec;
  }

  public SqlIdentifier name() {
    return (SqlIdentifier) required(0);
  }

  public SqlNodeList elements() {
    return (SqlNodeList) required(1);
  }

  public SqlNodeList inherits() {
    return (SqlNodeList) required(2);
  }

  public SqlNodeList options() {
    return (SqlNodeList) required(3);
  }

  public @Nullable SqlIdentifier partitionOf() {
    return (SqlIdentifier) optional(4);
  }

  public @Nullable SqlIdentifier ofType() {
    return (SqlIdentifier) optional(5);
  }

  public String persistence() {
    return persistence;
  }

  public boolean ifNotExists() {
    return ifNotExists;
  }

  public boolean orReplace() {
    return orReplace;
  }

  public @Nullable String onCommit() {
    return onCommit;
  }

  public @Nullable String tablespace() {
    return tablespace;
  }

  public @Nullable String partitionSpec() {
    return partitionSpec;
  }

  @Override
  public PgCreateTable with(List<? extends @Nullable SqlNode> operands) {
    return new PgCreateTable(
        getParserPosition(),
        (SqlIdentifier) required(operands, 0),
        (SqlNodeList) required(operands, 1),
        (SqlNodeList) required(operands, 2),
        (SqlNodeList) required(operands, 3),
        (SqlIdentifier) optional(operands, 4),
        (SqlIdentifier) optional(operands, 5),
        persistence,
        ifNotExists,
        orReplace,
        onCommit,
        tablespace,
        partitionSpec);
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return Arrays.asList(persistence, ifNotExists, orReplace, onCommit, tablespace, partitionSpec);
  }
}
