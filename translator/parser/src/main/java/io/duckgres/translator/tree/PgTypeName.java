package io.duckgres.translator.tree;

import java.util.Arrays;
import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * A type as written, with PostgreSQL's internal name for the words of the standard ({@code integer}
 * is {@code pg_catalog.int4}); modifiers are expressions, bounds are -1 when not given; {@code
 * fields} is an interval's restriction such as {@code day to second}. Nested types (DuckDB's
 * STRUCT, MAP, UNION) hold their members in {@code members} as {@link PgTypeMember}.
 */
public final class PgTypeName extends PgNode {
  private final List<Integer> arrayBounds;
  private final boolean setOf;
  private final @Nullable String fields;

  public PgTypeName(
      SqlParserPos pos,
      SqlIdentifier name,
      SqlNodeList modifiers,
      SqlNodeList members,
      List<Integer> arrayBounds,
      boolean setOf,
      @Nullable String fields) {
    super(pos, name, modifiers, members);
    this.arrayBounds = List.copyOf(arrayBounds);
    this.setOf = setOf;
    this.fields = fields;
  }

  public SqlIdentifier name() {
    return (SqlIdentifier) required(0);
  }

  public SqlNodeList modifiers() {
    return (SqlNodeList) required(1);
  }

  public SqlNodeList members() {
    return (SqlNodeList) required(2);
  }

  public List<Integer> arrayBounds() {
    return arrayBounds;
  }

  public boolean setOf() {
    return setOf;
  }

  public @Nullable String fields() {
    return fields;
  }

  @Override
  public PgTypeName with(List<? extends @Nullable SqlNode> operands) {
    return new PgTypeName(
        getParserPosition(),
        (SqlIdentifier) required(operands, 0),
        (SqlNodeList) required(operands, 1),
        (SqlNodeList) required(operands, 2),
        arrayBounds,
        setOf,
        fields);
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return Arrays.asList(arrayBounds, setOf, fields);
  }
}
