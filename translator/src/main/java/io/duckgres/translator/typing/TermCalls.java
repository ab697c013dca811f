package io.duckgres.translator.typing;

import io.duckgres.translator.tree.PgFunctionCall;
import io.duckgres.translator.typing.Candidates.Candidate;
import io.duckgres.translator.typing.Term.Simple;
import io.duckgres.types.Oids;
import io.duckgres.types.routine.PgFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.calcite.sql.SqlNode;

/** Function calls as PostgreSQL prints them, with the casts of their arguments. */
final class TermCalls {
  private final Terms terms;

  TermCalls(Terms terms) {
    this.terms = terms;
  }

  Term of(PgFunctionCall call, Env env) {
    String name = Terms.builtin(call);
    if (call.variadic()
        || call.withinGroup()
        || call.nulls() != null
        || call.over() != null
        || !call.orderBy().isEmpty()) {
      throw new Unprintable("the call of " + name);
    }
    List<Term> arguments = new ArrayList<>();
    for (SqlNode argument : call.arguments()) {
      arguments.add(terms.of(argument, env));
    }
    SqlNode filter = call.filter();
    Term condition = filter == null ? null : terms.of(filter, env);
    Simple plain =
        switch (name) {
          case "coalesce", "greatest", "least" -> common(name, arguments);
          case "count" -> count(call, arguments);
          default -> {
            if (call.specialSyntax()) {
              throw new Unprintable(name);
            }
            yield resolved(name, call.distinct(), arguments);
          }
        };
    if (condition == null) {
      return plain;
    }
    return new Simple(List.of(plain, " FILTER (WHERE ", condition, ")"), plain.type());
  }

  private static Simple common(String name, List<Term> arguments) {
    int oid = TypeRules.common(arguments.stream().map(term -> term.type().oid()).toList());
    if (oid == 0) {
      throw new Unprintable(name);
    }
    int type = oid == Oids.UNKNOWN ? Oids.TEXT : oid;
    List<Term> typed = arguments.stream().map(term -> Terms.as(term, type)).toList();
    return call(name.toUpperCase(Locale.ROOT), false, typed, SqlType.of(type));
  }

  private static Simple count(PgFunctionCall call, List<Term> arguments) {
    return call.star()
        ? new Simple(List.of("count(*)"), SqlType.INT8)
        : call("count", call.distinct(), arguments, SqlType.INT8);
  }

  private static Simple resolved(String name, boolean distinct, List<Term> arguments) {
    int[] types = arguments.stream().mapToInt(term -> term.type().oid()).toArray();
    List<Candidate<PgFunction>> candidates = Calls.candidates(name, types.length);
    PgFunction function = Terms.chosen(candidates, types);
    List<Term> typed = new ArrayList<>();
    SqlType result = SqlType.of(function.resultOid());
    for (int i = 0; i < types.length; i++) {
      int parameter = i < function.signature().size() ? function.signature().get(i) : 0;
      if (parameter == 0 || function.variadicOid() != 0) {
        throw new Unprintable(name);
      }
      Term argument = Terms.as(arguments.get(i), parameter);
      if (argument.type().isConstant()) {
        throw new Unprintable(name);
      }
      typed.add(argument);
    }
    if (TypeRules.isPolymorphic(function.resultOid())) {
      boolean one =
          types.length == 1
              && TypeRules.isPolymorphic(function.signature().get(0))
              && TypeRules.isArray(types[0])
                  == (function.resultOid() == TypeRules.ANYARRAY
                      || function.resultOid() == TypeRules.ANYCOMPATIBLEARRAY);
      if (!one) {
        throw new Unprintable(name);
      }
      result = SqlType.of(types[0]);
    }
    return call(name, distinct, typed, result);
  }

  private static Simple call(String name, boolean distinct, List<Term> arguments, SqlType type) {
    List<Object> parts = new ArrayList<>();
    parts.add(
        (isValue(name) ? name : ViewTypes.quoted(name)) + "(" + (distinct ? "DISTINCT " : ""));
    for (int i = 0; i < arguments.size(); i++) {
      if (i > 0) {
        parts.add(", ");
      }
      parts.add(arguments.get(i));
    }
    parts.add(")");
    return new Simple(parts, type);
  }

  private static boolean isValue(String name) {
    return name.equals("COALESCE") || name.equals("GREATEST") || name.equals("LEAST");
  }
}
