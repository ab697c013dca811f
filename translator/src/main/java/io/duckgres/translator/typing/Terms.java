package io.duckgres.translator.typing;

import io.duckgres.translator.rewrite.Nodes;
import io.duckgres.translator.rewrite.Types;
import io.duckgres.translator.tree.PgArray;
import io.duckgres.translator.tree.PgBetween;
import io.duckgres.translator.tree.PgCase;
import io.duckgres.translator.tree.PgCast;
import io.duckgres.translator.tree.PgDistinctTest;
import io.duckgres.translator.tree.PgFunctionCall;
import io.duckgres.translator.tree.PgIn;
import io.duckgres.translator.tree.PgIsTest;
import io.duckgres.translator.tree.PgLike;
import io.duckgres.translator.tree.PgLiteral;
import io.duckgres.translator.tree.PgLogical;
import io.duckgres.translator.tree.PgOperatorCall;
import io.duckgres.translator.tree.PgQuantified;
import io.duckgres.translator.tree.PgSqlValueFunction;
import io.duckgres.translator.tree.PgSubquery;
import io.duckgres.translator.tree.PgTypeName;
import io.duckgres.translator.tree.PgTypedLiteral;
import io.duckgres.translator.tree.PgWhen;
import io.duckgres.translator.typing.Candidates.Candidate;
import io.duckgres.translator.typing.Scope.Column;
import io.duckgres.translator.typing.Scope.Relation;
import io.duckgres.translator.typing.Term.Cast;
import io.duckgres.translator.typing.Term.Choice;
import io.duckgres.translator.typing.Term.Constant;
import io.duckgres.translator.typing.Term.Logical;
import io.duckgres.translator.typing.Term.Operation;
import io.duckgres.translator.typing.Term.Quantified;
import io.duckgres.translator.typing.Term.Simple;
import io.duckgres.translator.typing.Term.Subquery;
import io.duckgres.translator.typing.Term.Test;
import io.duckgres.types.Oids;
import io.duckgres.types.routine.PgOperator;
import io.duckgres.types.routine.PgOperators;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.jspecify.annotations.Nullable;

/** Expressions as PostgreSQL's analysis sees them: which operator, which casts. */
final class Terms {
  private final Queries queries;
  private final TermCalls calls = new TermCalls(this);

  Terms(Queries queries) {
    this.queries = queries;
  }

  /**
   * @throws Unprintable for what PostgreSQL prints in a form not known here
   */
  Term of(SqlNode node, Env env) {
    return switch (node) {
      case SqlIdentifier name -> column(name, env);
      case PgLiteral literal -> literal(literal);
      case PgOperatorCall call -> operator(call, env);
      case PgLogical logical -> logical(logical, env);
      case PgIsTest test -> test(test, env);
      case PgDistinctTest test -> distinct(test, env);
      case PgBetween between -> between(between, env);
      case PgIn in -> in(in, env);
      case PgLike like -> like(like, env);
      case PgQuantified quantified -> quantified(quantified, env);
      case PgCast cast when !cast.tryCast() -> cast(of(cast.value(), env), cast.type());
      case PgTypedLiteral literal ->
          cast(new Constant(literal.text(), false, SqlType.CONSTANT), literal.type());
      case PgCase choice -> choice(choice, env);
      case PgFunctionCall call -> calls.of(call, env);
      case PgSqlValueFunction function when function.precision() < 0 -> valueFunction(function);
      case PgArray array -> array(array.elements(), env);
      case PgSubquery subquery -> subquery(subquery, env);
      default -> throw new Unprintable(node.getClass().getSimpleName());
    };
  }

  /** A term as what takes it asks for. */
  static Term as(Term term, int oid) {
    SqlType type = term.type();
    if (type.oid() == oid || oid == 0 || TypeRules.isPolymorphic(oid) || oid == TypeRules.ANY) {
      return term;
    }
    if (type.oid() == 0) {
      throw new Unprintable("a type");
    }
    if (type.isConstant() && term instanceof Constant constant) {
      return new Constant(constant.text(), constant.number(), SqlType.of(oid));
    }
    boolean relabel = type.oid() == Oids.VARCHAR && oid == Oids.TEXT;
    return new Cast(term, relabel, SqlType.of(oid));
  }

  private Term column(SqlIdentifier name, Env env) {
    List<String> parts = name.names;
    String column = parts.getLast();
    for (Scope scope : env.scopes()) {
      for (Relation relation : scope.relations()) {
        List<Column> columns = relation.columns();
        String own = relation.name();
        if (columns == null) {
          throw new Unprintable("a relation");
        }
        if (own == null || (parts.size() > 1 && !own.equals(parts.get(parts.size() - 2)))) {
          continue;
        }
        for (Column candidate : columns) {
          if (candidate.name().equals(column)) {
            return column(own, candidate);
          }
        }
      }
    }
    throw new Unprintable("the name " + column);
  }

  static Simple column(String relation, Column column) {
    return new Simple(
        List.of(ViewTypes.quoted(relation) + "." + ViewTypes.quoted(column.name())), column.type());
  }

  private static Term literal(PgLiteral literal) {
    String text = literal.text();
    return switch (literal.kind()) {
      case NUMBER -> {
        Typed typed = Constants.of(literal);
        if (!typed.type().isTold() || text.startsWith("0") && text.matches("0[a-zA-Z0-9].*")) {
          throw new Unprintable("the number " + text);
        }
        yield new Constant(text, true, typed.type());
      }
      case STRING -> new Constant(text, false, SqlType.CONSTANT);
      case NULL -> new Constant(null, false, SqlType.CONSTANT);
      case TRUE, FALSE -> new Constant(text.toLowerCase(Locale.ROOT), false, SqlType.BOOL);
      case BIT_STRING, HEX_STRING -> throw new Unprintable("a bit string");
    };
  }

  private Term operator(PgOperatorCall call, Env env) {
    SqlNode left = call.left();
    Term right = of(call.right(), env);
    if (left == null) {
      if (call.symbol().equals("-") && right instanceof Constant number && number.number()) {
        return new Constant("-" + number.text(), true, number.type());
      }
      return prefix(call.symbol(), right);
    }
    return operation(of(left, env), call.symbol(), right);
  }

  private static Term prefix(String symbol, Term right) {
    List<Candidate<PgOperator>> candidates = new ArrayList<>();
    for (PgOperator each : PgOperators.prefix(symbol)) {
      candidates.add(new Candidate<>(new int[] {each.rightOid()}, each));
    }
    PgOperator chosen = chosen(candidates, new int[] {right.type().oid()});
    return new Operation(
        null, symbol, as(right, chosen.rightOid()), SqlType.of(chosen.resultOid()));
  }

  static Operation operation(Term left, String symbol, Term right) {
    PgOperator chosen = operator(symbol, left.type().oid(), right.type().oid());
    if (TypeRules.isPolymorphic(chosen.leftOid()) || TypeRules.isPolymorphic(chosen.rightOid())) {
      throw new Unprintable("a polymorphic operator");
    }
    return new Operation(
        as(left, chosen.leftOid()),
        symbol.equals("!=") ? "<>" : symbol,
        as(right, chosen.rightOid()),
        SqlType.of(chosen.resultOid()));
  }

  private static PgOperator operator(String symbol, int left, int right) {
    List<PgOperator> all = PgOperators.binary(symbol.equals("!=") ? "<>" : symbol);
    if ((left == Oids.UNKNOWN) != (right == Oids.UNKNOWN)) {
      int known = left == Oids.UNKNOWN ? right : left;
      for (PgOperator each : all) {
        if (each.leftOid() == known && each.rightOid() == known) {
          return each;
        }
      }
    }
    List<Candidate<PgOperator>> candidates = new ArrayList<>();
    for (PgOperator each : all) {
      candidates.add(new Candidate<>(new int[] {each.leftOid(), each.rightOid()}, each));
    }
    return chosen(candidates, new int[] {left, right});
  }

  static <T> T chosen(List<Candidate<T>> candidates, int[] types) {
    for (int type : types) {
      if (type == 0) {
        throw new Unprintable("a type");
      }
    }
    Candidate<T> chosen = Candidates.choose(candidates, types).chosen();
    if (chosen == null) {
      throw new Unprintable("an operator or function");
    }
    return chosen.of();
  }

  private Term logical(PgLogical logical, Env env) {
    List<Term> operands = new ArrayList<>();
    for (SqlNode operand : logical.operands()) {
      Term term = of(operand, env);
      boolean flat =
          operand instanceof PgLogical // unlike BETWEEN, which is an AND of its own
              && logical.kind() != PgLogical.Kind.NOT
              && operands.isEmpty()
              && term instanceof Logical inner
              && inner.operands().size() > 1
              && inner.word().equals(logical.kind().name());
      if (flat && term instanceof Logical inner) {
        operands.addAll(inner.operands());
      } else {
        operands.add(term);
      }
    }
    return new Logical(logical.kind().name(), operands);
  }

  private Term test(PgIsTest test, Env env) {
    return switch (test.kind()) {
      case NULL, TRUE, FALSE, UNKNOWN ->
          new Test(
              of(test.value(), env),
              (test.negated() ? "IS NOT " : "IS ") + test.kind().name(),
              null);
      default -> throw new Unprintable("IS " + test.kind());
    };
  }

  private Term distinct(PgDistinctTest test, Env env) {
    Operation equal = operation(of(test.left(), env), "=", of(test.right(), env));
    Term left = equal.left();
    if (left == null) {
      throw new IllegalStateException("= without a left operand");
    }
    Test distinct = new Test(left, "IS DISTINCT FROM", equal.right());
    return test.negated() ? new Logical("NOT", List.of(distinct)) : distinct;
  }

  private Term between(PgBetween between, Env env) {
    if (between.symmetric()) {
      throw new Unprintable("BETWEEN SYMMETRIC");
    }
    Term value = of(between.value(), env);
    Term low = of(between.low(), env);
    Term high = of(between.high(), env);
    return between.negated()
        ? new Logical("OR", List.of(operation(value, "<", low), operation(value, ">", high)))
        : new Logical("AND", List.of(operation(value, ">=", low), operation(value, "<=", high)));
  }

  private Term in(PgIn in, Env env) {
    if (!(in.source() instanceof SqlNodeList list) || list.size() < 2) {
      throw new Unprintable("IN");
    }
    Term value = of(in.value(), env);
    List<Term> elements = new ArrayList<>();
    List<Integer> types = new ArrayList<>(List.of(value.type().oid()));
    for (SqlNode node : list) {
      Term element = of(node, env);
      if (!(element instanceof Constant)) {
        throw new Unprintable("IN of expressions");
      }
      elements.add(element);
      types.add(element.type().oid());
    }
    Operation one =
        operation(value, in.negated() ? "<>" : "=", as(elements.getFirst(), common(types)));
    int oid = one.right().type().oid();
    Term left = one.left();
    if (left == null) {
      throw new IllegalStateException("IN without a value");
    }
    return new Quantified(
        left,
        one.symbol() + (in.negated() ? " ALL" : " ANY"),
        arrayOf(elements.stream().map(element -> as(element, oid)).toList(), oid));
  }

  private static int common(List<Integer> types) {
    int common = TypeRules.common(types);
    if (common == 0) {
      throw new Unprintable("types that differ");
    }
    return common == Oids.UNKNOWN ? Oids.TEXT : common;
  }

  private Term array(SqlNodeList list, Env env) {
    List<Term> elements = new ArrayList<>();
    for (SqlNode node : list) {
      elements.add(of(node, env));
    }
    if (elements.isEmpty()) {
      throw new Unprintable("ARRAY[]");
    }
    int oid = common(elements.stream().map(element -> element.type().oid()).toList());
    return arrayOf(elements.stream().map(element -> as(element, oid)).toList(), oid);
  }

  private static Term arrayOf(List<Term> elements, int oid) {
    List<Object> parts = new ArrayList<>();
    for (Term element : elements) {
      parts.add(parts.isEmpty() ? "ARRAY[" : ", ");
      parts.add(element);
    }
    parts.add("]");
    return new Simple(parts, SqlType.of(TypeRules.arrayOf(oid)));
  }

  private Term quantified(PgQuantified quantified, Env env) {
    Term value = of(quantified.left(), env);
    if (!(quantified.right() instanceof PgArray array)) {
      throw new Unprintable("ANY");
    }
    Term list = array(array.elements(), env);
    int element = TypeRules.elementOf(list.type().oid());
    Operation one =
        operation(value, quantified.symbol(), new Simple(List.of(), SqlType.of(element)));
    Term left = one.left();
    if (left == null || one.right().type().oid() != element) {
      throw new Unprintable("ANY");
    }
    return new Quantified(left, one.symbol() + (quantified.all() ? " ALL" : " ANY"), list);
  }

  private Term like(PgLike like, Env env) {
    if (like.escape() != null || like.kind() == PgLike.Kind.SIMILAR_TO) {
      throw new Unprintable("LIKE ESCAPE");
    }
    String symbol =
        (like.negated() ? "!" : "") + "~~" + (like.kind() == PgLike.Kind.ILIKE ? "*" : "");
    return operation(of(like.value(), env), symbol, of(like.pattern(), env));
  }

  private static Term cast(Term value, PgTypeName written) {
    int oid = Types.oid(written);
    if (oid == 0) {
      throw new Unprintable("a type");
    }
    SqlType type = SqlType.of(oid, Types.typmod(written));
    if (value.type().isConstant() && value instanceof Constant constant) {
      Constant typed = new Constant(constant.text(), false, SqlType.of(oid));
      return type.typmod() < 0 ? typed : new Cast(typed, false, type);
    }
    if (value.type().oid() == oid && type.typmod() < 0) {
      return value;
    }
    boolean relabel = value.type().oid() == Oids.VARCHAR && oid == Oids.TEXT;
    return new Cast(value, relabel, type);
  }

  private Term choice(PgCase choice, Env env) {
    SqlNode operand = choice.operand();
    if (operand != null) {
      throw new Unprintable("CASE with an operand");
    }
    List<Term> conditions = new ArrayList<>();
    List<Term> results = new ArrayList<>();
    for (SqlNode node : choice.branches()) {
      PgWhen when = (PgWhen) node;
      conditions.add(of(when.condition(), env));
      results.add(of(when.result(), env));
    }
    SqlNode otherwise = choice.otherwise();
    results.add(
        otherwise == null ? new Constant(null, false, SqlType.CONSTANT) : of(otherwise, env));
    int oid = common(results.stream().map(result -> result.type().oid()).toList());
    List<Choice.Branch> branches = new ArrayList<>();
    for (int i = 0; i < conditions.size(); i++) {
      branches.add(new Choice.Branch(conditions.get(i), as(results.get(i), oid)));
    }
    return new Choice(null, branches, as(results.getLast(), oid), SqlType.of(oid));
  }

  private static Term valueFunction(PgSqlValueFunction function) {
    String name = function.name().toUpperCase(Locale.ROOT);
    SqlType type =
        switch (function.name()) {
          case "current_date" -> SqlType.of(Oids.DATE);
          case "current_timestamp" -> SqlType.of(Oids.TIMESTAMPTZ);
          case "localtimestamp" -> SqlType.of(Oids.TIMESTAMP);
          case "current_user", "session_user", "current_role", "user" -> SqlType.of(Oids.NAME);
          default -> throw new Unprintable(name);
        };
    return new Simple(List.of(name), type);
  }

  private Term subquery(PgSubquery subquery, Env env) {
    Queries.Rows rows = queries.query(subquery.query(), env, true);
    List<Column> columns = rows.columns();
    return switch (subquery.kind()) {
      case EXISTS -> new Subquery("EXISTS ", subquery.query(), env, SqlType.BOOL);
      case SCALAR -> {
        if (columns == null || columns.size() != 1) {
          throw new Unprintable("a query");
        }
        yield new Subquery("", subquery.query(), env, columns.getFirst().type());
      }
      case ARRAY -> throw new Unprintable("ARRAY of a query");
    };
  }

  /** Whether a name is one of pg_catalog's. */
  static String builtin(PgFunctionCall call) {
    String name = Nodes.builtin(call.name());
    if (name.isEmpty()) {
      throw new Unprintable("the function " + call.name());
    }
    return name;
  }

  static @Nullable Integer position(SqlNode key) {
    String number = Nodes.numberOf(key);
    return number != null && number.matches("[1-9][0-9]{0,3}") ? Integer.valueOf(number) : null;
  }
}
