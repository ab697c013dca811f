package io.duckgres.translator.typing;

import io.duckgres.translator.lex.Identifiers;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Expressions as PostgreSQL's get_rule_expr() prints them. */
final class TermWriter {
  private final Layout out;
  private final boolean pretty;
  private final QueryText queries;

  /**
   * @param pretty whether only the parentheses that are needed are written
   */
  TermWriter(Layout out, boolean pretty, QueryText queries) {
    this.out = out;
    this.pretty = pretty;
    this.queries = queries;
  }

  void write(Term term) {
    switch (term) {
      case Simple simple -> {
        for (Object part : simple.parts()) {
          if (part instanceof Term inner) {
            write(inner);
          } else {
            out.add(part.toString());
          }
        }
      }
      case Constant constant -> constant(constant);
      case Cast cast -> cast(cast);
      case Operation operation -> {
        open();
        Term left = operation.left();
        if (left != null) {
          operand(left, operation);
          out.add(" ");
        }
        out.add(operation.symbol()).add(" ");
        operand(operation.right(), operation);
        close();
      }
      case Logical logical -> logical(logical);
      case Test test -> {
        open();
        operand(test.value(), test);
        out.add(" ").add(test.words());
        Term other = test.other();
        if (other != null) {
          out.add(" ");
          operand(other, test);
        }
        close();
      }
      case Quantified quantified -> {
        open();
        operand(quantified.value(), quantified);
        out.add(" ").add(quantified.words()).add(" (");
        write(quantified.array());
        out.add(")");
        close();
      }
      case Choice choice -> choice(choice);
      case Subquery subquery -> queries.value(subquery);
    }
  }

  private void open() {
    out.add(pretty ? "" : "(");
  }

  private void close() {
    out.add(pretty ? "" : ")");
  }

  private void constant(Constant constant) {
    String text = constant.text();
    SqlType type = constant.type();
    if (text == null) {
      out.add("NULL::").add(ViewTypes.name(type));
      return;
    }
    switch (type.oid()) {
      case Oids.BOOL -> out.add(text);
      case Oids.INT4 -> out.add(text.startsWith("-") ? quoted(text, type) : text);
      case Oids.NUMERIC -> {
        boolean plain = constant.number() && !text.startsWith("-");
        out.add(plain ? text + (text.contains(".") ? "" : "::numeric") : quoted(text, type));
      }
      default -> out.add(quoted(text, type));
    }
  }

  private static String quoted(String text, SqlType type) {
    String literal = Identifiers.literal(text.replace("\\", "\\\\"));
    return (text.contains("\\") ? "E" : "") + literal + "::" + ViewTypes.name(type);
  }

  private void cast(Cast cast) {
    open();
    operand(cast.value(), cast);
    close();
    out.add("::").add(ViewTypes.name(cast.type()));
  }

  private void logical(Logical logical) {
    open();
    List<Term> operands = logical.operands();
    if (operands.size() == 1) {
      out.add("NOT ");
    }
    for (int i = 0; i < operands.size(); i++) {
      out.add(i == 0 ? "" : " " + logical.word() + " ");
      operand(operands.get(i), logical);
    }
    close();
  }

  private void choice(Choice choice) {
    out.line("CASE", 0, Layout.VARIABLE, 0);
    Term operand = choice.operand();
    if (operand != null) {
      out.add(" ");
      write(operand);
    }
    for (Choice.Branch branch : choice.branches()) {
      out.line("WHEN ", 0, 0, 0);
      write(branch.condition());
      out.add(" THEN ");
      write(branch.result());
    }
    out.line("ELSE ", 0, 0, 0);
    write(choice.otherwise());
    out.line("END", -Layout.VARIABLE, 0, 0);
  }

  private void operand(Term term, Term parent) {
    boolean enclosed = pretty && !isSimple(term, parent);
    out.add(enclosed ? "(" : "");
    write(term);
    out.add(enclosed ? ")" : "");
  }

  /** isSimpleNode(): whether a term stands as an operand without parentheses. */
  private static boolean isSimple(Term term, Term parent) {
    return switch (term) {
      case Simple simple -> true;
      case Constant constant -> true;
      case Choice choice -> true;
      case Cast cast -> !cast.relabel() || isSimple(cast.value(), cast);
      case Operation operation ->
          parent instanceof Operation around ? bindsTighter(operation, around) : encloses(parent);
      case Test test -> encloses(parent);
      case Subquery subquery -> encloses(parent);
      case Logical logical ->
          parent instanceof Logical around
              ? around.operands().size() > 1
                  && (logical.operands().size() == 1
                      || logical.word().equals("AND")
                      || around.word().equals("OR"))
              : parent instanceof Choice;
      case Quantified quantified -> false;
    };
  }

  private static boolean encloses(Term parent) {
    return parent instanceof Logical || parent instanceof Choice || parent instanceof Simple;
  }

  private static boolean bindsTighter(Operation inner, Operation around) {
    if (inner.left() == null || around.left() == null) {
      return false;
    }
    int own = priority(inner.symbol());
    int outer = priority(around.symbol());
    if (own == 0 || outer == 0) {
      return false;
    }
    return own > outer || (own == outer && inner == around.left());
  }

  private static int priority(@Nullable String symbol) {
    return switch (symbol) {
      case "+", "-" -> 1;
      case "*", "/", "%" -> 2;
      case null, default -> 0;
    };
  }
}
