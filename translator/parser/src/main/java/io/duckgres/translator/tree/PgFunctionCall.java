package io.duckgres.translator.tree;

import java.util.Arrays;
import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * A function call with everything that can follow the name. Special syntaxes arrive in PostgreSQL's
 * own function form ({@code extract(year from x)} is {@code pg_catalog.extract('year', x)}, {@code
 * trim(x)} is {@code pg_catalog.btrim(x)}); {@code specialSyntax} tells.
 */
public final class PgFunctionCall extends PgNode {
  private final boolean star;
  private final boolean distinct;
  private final boolean variadic;
  private final boolean withinGroup;
  private final @Nullable String nulls;
  private final boolean specialSyntax;

  public PgFunctionCall(
      SqlParserPos pos,
      SqlIdentifier name,
      SqlNodeList arguments,
      SqlNodeList orderBy,
      @Nullable SqlNode filter,
      @Nullable SqlNode over,
      boolean star,
      boolean distinct,
      boolean variadic,
      boolean withinGroup,
      @Nullable String nulls,
      boolean specialSyntax) {
    super(pos, name, arguments, orderBy, filter, over);
    this.star = star;
    this.distinct = distinct;
    this.variadic = variadic;
    this.withinGroup = withinGroup;
    this.nulls = nulls;
    this.specialSyntax = specialSyntax;
  }

  public SqlIdentifier name() {
    return (SqlIdentifier) required(0);
  }

  public SqlNodeList arguments() {
    return (SqlNodeList) required(1);
  }

  public SqlNodeList orderBy() {
    return (SqlNodeList) required(2);
  }

  public @Nullable SqlNode filter() {
    return optional(3);
  }

  public @Nullable SqlNode over() {
    return optional(4);
  }

  public boolean star() {
    return star;
  }

  public boolean distinct() {
    return distinct;
  }

  public boolean variadic() {
    return variadic;
  }

  public boolean withinGroup() {
    return withinGroup;
  }

  public @Nullable String nulls() {
    return nulls;
  }

  public boolean specialSyntax() {
    return specialSyntax;
  }

  @Override
  public PgFunctionCall with(List<? extends @Nullable SqlNode> operands) {
    return new PgFunctionCall(
        getParserPosition(),
        (SqlIdentifier) required(operands, 0),
        (SqlNodeList) required(operands, 1),
        (SqlNodeList) required(operands, 2),
        optional(operands, 3),
        optional(operands, 4),
        star,
        distinct,
        variadic,
        withinGroup,
        nulls,
        specialSyntax);
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return Arrays.asList(star, distinct, variadic, withinGroup, nulls, specialSyntax);
  }
}
