package io.duckgres.translator.typing;

import io.duckgres.translator.parser.PgParser;
import io.duckgres.translator.plan.DomainInfo;
import io.duckgres.translator.rewrite.DefinitionTerms;
import io.duckgres.translator.rewrite.Nodes;
import io.duckgres.translator.tree.PgCast;
import io.duckgres.translator.tree.PgIsTest;
import io.duckgres.translator.tree.PgLambda;
import io.duckgres.translator.tree.PgLiteral;
import io.duckgres.translator.tree.PgLogical;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgParam;
import io.duckgres.translator.tree.PgTypeName;
import io.duckgres.translator.typing.Scope.Column;
import io.duckgres.translator.typing.Scope.Relation;
import io.duckgres.types.ErrorEnvelope;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * The constraints of domains. The engine has no domains: a value of one is a value of the type
 * below, and wherever it becomes one its constraints are tested by an expression that raises
 * PostgreSQL's error.
 */
public final class DomainChecks {
  /** A constant by which the condition of a column is told from a CHECK of the table's. */
  public static final String MARK = "domain check";

  private static final String VALUE = "value";

  private DomainChecks() {}

  /** The domain that a type as written is; null for another type. */
  static @Nullable DomainInfo find(PgTypeName type, Typing typing) {
    DomainInfo domain = typing.lookup().domain(type.name().names);
    if (domain != null && !type.arrayBounds().isEmpty()) {
      throw arrayOf(domain.name());
    }
    return domain;
  }

  /** 0A000 for an array over a domain. */
  public static PgError arrayOf(String domain) {
    return DefinitionTerms.unsupported(
        "an array of domain " + domain, "Make a domain over the array of its base type instead.");
  }

  /** A value cast to a domain. */
  static Typed cast(PgCast cast, Typed value, DomainInfo domain, Typing typing) {
    SqlParserPos pos = cast.getParserPosition();
    PgTypeName type = PgParser.parseTypeName(domain.type());
    Typed base = Conversions.written((PgCast) cast.replacing(cast.type(), type), value, typing);
    SqlNode node = base.node();
    boolean repeatable = isRepeatable(node);
    SqlNode tested = repeatable ? node : Nodes.name(pos, VALUE);
    SqlNode checked = checked(domain, tested, tested, base.type(), typing);
    if (checked == tested) {
      return base;
    }
    if (repeatable) {
      return base.with(checked);
    }
    // What is computed, and what each call of gives another value, is computed once.
    SqlNode lambda = new PgLambda(pos, Nodes.list(Nodes.name(pos, VALUE)), checked);
    SqlNode list = Nodes.call(pos, "list_value", node);
    SqlNode tests = Nodes.call(pos, "list_transform", list, lambda);
    return base.with(Nodes.call(pos, "list_extract", tests, Nodes.number(pos, "1")));
  }

  private static boolean isRepeatable(SqlNode node) {
    return switch (node) {
      case SqlIdentifier name -> true;
      case PgLiteral literal -> true;
      case PgParam param -> true;
      case PgCast cast -> isRepeatable(cast.value());
      default -> false;
    };
  }

  /**
   * The condition of a table's column: true, or an error. Null for a domain without constraints.
   */
  public static @Nullable SqlNode condition(
      DomainInfo domain, String column, int oid, int typmod, Typing typing) {
    SqlParserPos pos = SqlParserPos.ZERO;
    SqlNode name = Nodes.name(pos, column);
    SqlNode yes = new PgLiteral(pos, PgLiteral.Kind.TRUE, "true");
    SqlType type = oid == 0 ? SqlType.UNTOLD : SqlType.of(oid, typmod);
    SqlNode value = type.isNumericText() ? Nodes.cast(pos, name, "varchar") : name;
    SqlNode tests = checked(domain, value, yes, type, typing);
    if (tests == yes) {
      return null;
    }
    SqlNode mark = Nodes.operator(pos, Nodes.string(pos, MARK), "=", Nodes.string(pos, ""));
    SqlNode never = new PgLogical(pos, Nodes.list(isNull(pos, name), mark), PgLogical.Kind.AND);
    return Nodes.when(pos, never, yes, tests);
  }

  /**
   * One of a domain's expressions over a column, typed.
   *
   * @throws PgError what PostgreSQL's analysis refuses
   */
  public static SqlNode expression(
      String expression, String column, int oid, int typmod, Typing typing) {
    SqlNode name = Nodes.name(SqlParserPos.ZERO, column);
    SqlType type = oid == 0 ? SqlType.UNTOLD : SqlType.of(oid, typmod);
    return test(
        expression,
        type.isNumericText() ? Nodes.cast(SqlParserPos.ZERO, name, "varchar") : name,
        type,
        typing);
  }

  private static SqlNode checked(
      DomainInfo domain, SqlNode value, SqlNode otherwise, SqlType type, Typing typing) {
    SqlParserPos pos = value.getParserPosition();
    SqlNode result = otherwise;
    for (DomainInfo each : domain.chain().reversed()) {
      for (DomainInfo.Check check : each.checks().reversed()) {
        SqlNode violated =
            new PgLogical(
                pos, Nodes.list(test(check.expression(), value, type, typing)), PgLogical.Kind.NOT);
        result = Nodes.when(pos, violated, error(pos, violation(domain, check)), result);
      }
      if (each.notNull()) {
        result = Nodes.when(pos, isNull(pos, value), error(pos, nulls(domain)), result);
      }
    }
    return result;
  }

  private static SqlNode isNull(SqlParserPos pos, SqlNode value) {
    return new PgIsTest(pos, value, PgIsTest.Kind.NULL, false, null);
  }

  private static SqlNode error(SqlParserPos pos, PgError error) {
    return Nodes.call(pos, "error", Nodes.string(pos, ErrorEnvelope.seal(error)));
  }

  private static PgError violation(DomainInfo domain, DomainInfo.Check check) {
    return PgError.error(
            SqlState.CHECK_VIOLATION,
            "value for domain %s violates check constraint \"%s\""
                .formatted(domain.name(), check.name()))
        .schema(domain.schema())
        .dataType(domain.name())
        .constraint(check.name());
  }

  private static PgError nulls(DomainInfo domain) {
    return PgError.error(
            SqlState.NOT_NULL_VIOLATION, "domain " + domain.name() + " does not allow null values")
        .schema(domain.schema())
        .dataType(domain.name());
  }

  private static SqlNode test(String expression, SqlNode value, SqlType type, Typing typing) {
    Scope scope = new Scope();
    scope.add(new Relation(null, List.of(new Column(VALUE, null, type))));
    Typing own = new Typing(typing.lookup(), List.of(), "", offset -> 0);
    Queries queries = new Queries(own);
    SqlNode typed =
        queries
            .expressions()
            .condition(PgParser.parseExpression(expression), Env.OUTERMOST.inner(scope), "CHECK");
    return replaced(typed, value);
  }

  /** With a value in place of the word VALUE. */
  private static SqlNode replaced(SqlNode node, SqlNode value) {
    if (node instanceof SqlIdentifier name && name.isSimple()) {
      return name.getSimple().equals(VALUE) ? value : node;
    }
    if (node instanceof SqlNodeList list) {
      List<SqlNode> elements = list.stream().map(e -> replaced(e, value)).toList();
      return new SqlNodeList(elements, list.getParserPosition());
    }
    if (!(node instanceof PgNode pg)) {
      return node;
    }
    List<@Nullable SqlNode> operands = new ArrayList<>();
    for (@Nullable SqlNode operand : pg.getOperandList()) {
      operands.add(operand == null ? null : replaced(operand, value));
    }
    return pg.with(operands);
  }
}
