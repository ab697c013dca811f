package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgCase;
import io.duckgres.translator.tree.PgCast;
import io.duckgres.translator.tree.PgFunctionCall;
import io.duckgres.translator.tree.PgLiteral;
import io.duckgres.translator.tree.PgOperatorCall;
import io.duckgres.translator.tree.PgQuery;
import io.duckgres.translator.tree.PgSelect;
import io.duckgres.translator.tree.PgTypeName;
import io.duckgres.translator.tree.PgWhen;
import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;

/** Makes the nodes that rules put into a tree. */
public final class Nodes {
  public static final SqlNodeList NONE = SqlNodeList.EMPTY;

  private Nodes() {}

  public static SqlIdentifier name(SqlParserPos pos, String... parts) {
    return name(pos, List.of(parts));
  }

  public static SqlIdentifier name(SqlParserPos pos, List<String> parts) {
    return new SqlIdentifier(parts, pos);
  }

  public static SqlNodeList list(SqlNode... nodes) {
    return list(List.of(nodes));
  }

  public static SqlNodeList list(List<? extends SqlNode> nodes) {
    return new SqlNodeList(nodes, SqlParserPos.ZERO);
  }

  public static PgFunctionCall call(SqlParserPos pos, String function, SqlNode... arguments) {
    return new PgFunctionCall(
        pos,
        name(pos, function),
        list(arguments),
        NONE,
        null,
        null,
        false,
        false,
        false,
        false,
        null,
        false);
  }

  /** The same call under another name and with other arguments. */
  public static PgFunctionCall renamed(
      PgFunctionCall call, String function, List<SqlNode> arguments) {
    return new PgFunctionCall(
        call.getParserPosition(),
        name(call.name().getParserPosition(), function),
        list(arguments),
        call.orderBy(),
        call.filter(),
        call.over(),
        call.star(),
        call.distinct(),
        call.variadic(),
        call.withinGroup(),
        call.nulls(),
        call.specialSyntax() && call.name().names.size() == 1);
  }

  public static PgLiteral string(SqlParserPos pos, String text) {
    return new PgLiteral(pos, PgLiteral.Kind.STRING, text);
  }

  public static PgLiteral number(SqlParserPos pos, String image) {
    return new PgLiteral(pos, PgLiteral.Kind.NUMBER, image);
  }

  public static PgLiteral nullValue(SqlParserPos pos) {
    return new PgLiteral(pos, PgLiteral.Kind.NULL, "null");
  }

  public static PgOperatorCall operator(
      SqlParserPos pos, SqlNode left, String symbol, SqlNode right) {
    return new PgOperatorCall(pos, left, right, null, symbol);
  }

  /** A built-in type by its name in pg_type, as {@code int4}. */
  public static PgTypeName type(SqlParserPos pos, String name, SqlNode... modifiers) {
    return new PgTypeName(
        pos, name(pos, "pg_catalog", name), list(modifiers), NONE, List.of(), false, null);
  }

  public static PgCast cast(SqlParserPos pos, SqlNode value, PgTypeName type) {
    return new PgCast(pos, value, type, false);
  }

  public static PgCast cast(SqlParserPos pos, SqlNode value, String type) {
    return cast(pos, value, type(pos, type));
  }

  /** {@code CASE WHEN condition THEN a ELSE b END}. */
  public static PgCase when(SqlParserPos pos, SqlNode condition, SqlNode then, SqlNode otherwise) {
    return new PgCase(pos, null, list(new PgWhen(pos, condition, then)), otherwise);
  }

  /** {@code SELECT targets FROM from}. */
  public static PgQuery query(SqlParserPos pos, List<SqlNode> targets, SqlNode... from) {
    PgSelect select =
        new PgSelect(
            pos,
            NONE,
            list(targets),
            null,
            list(from),
            null,
            NONE,
            null,
            NONE,
            null,
            null,
            false,
            false,
            false);
    return new PgQuery(pos, null, select, NONE, null, null, NONE, false, false);
  }

  /** The text of a string constant, null for anything else. */
  public static @org.jspecify.annotations.Nullable String stringOf(SqlNode node) {
    return node instanceof PgLiteral literal && literal.kind() == PgLiteral.Kind.STRING
        ? literal.text()
        : null;
  }

  /** The image of a numeric constant, null for anything else. */
  public static @org.jspecify.annotations.Nullable String numberOf(SqlNode node) {
    return node instanceof PgLiteral literal && literal.kind() == PgLiteral.Kind.NUMBER
        ? literal.text()
        : null;
  }

  public static String last(SqlIdentifier name) {
    return name.names.getLast();
  }

  /** The function's name when it is unqualified or in pg_catalog, the empty string otherwise. */
  public static String builtin(SqlIdentifier name) {
    return name.names.size() == 1
            || (name.names.size() == 2 && name.names.getFirst().equals("pg_catalog"))
        ? last(name)
        : "";
  }
}
