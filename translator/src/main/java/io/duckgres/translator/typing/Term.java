package io.duckgres.translator.typing;

import io.duckgres.translator.tree.PgQuery;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An analysed expression, with what PostgreSQL's analysis adds to it made visible. */
sealed interface Term {
  SqlType type();

  /** What needs no parentheses anywhere: a column, a call, {@code ARRAY[…]}. */
  record Simple(List<Object> parts, SqlType type) implements Term {
    /** The parts are texts and the terms between them. */
    public Simple {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A constant.
   *
   * @param text null for NULL
   */
  record Constant(@Nullable String text, boolean number, SqlType type) implements Term {}

  /**
   * @param relabel whether the value stays as it is, as of varchar that becomes text
   */
  record Cast(Term value, boolean relabel, SqlType type) implements Term {}

  /** An operator's expression; no left operand for a prefix. */
  record Operation(@Nullable Term left, String symbol, Term right, SqlType type) implements Term {}

  /** AND, OR; NOT of one operand. */
  record Logical(String word, List<Term> operands) implements Term {
    public Logical {
      operands = List.copyOf(operands);
    }

    @Override
    public SqlType type() {
      return SqlType.BOOL;
    }
  }

  /** A boolean of its own form around terms: IS NULL, IS DISTINCT FROM. */
  record Test(Term value, String words, @Nullable Term other) implements Term {
    @Override
    public SqlType type() {
      return SqlType.BOOL;
    }
  }

  /** {@code value = ANY (array)}. */
  record Quantified(Term value, String words, Term array) implements Term {
    @Override
    public SqlType type() {
      return SqlType.BOOL;
    }
  }

  record Choice(@Nullable Term operand, List<Branch> branches, Term otherwise, SqlType type)
      implements Term {
    public Choice {
      branches = List.copyOf(branches);
    }

    record Branch(Term condition, Term result) {}
  }

  /**
   * A query as a value.
   *
   * @param words before the query: EXISTS, ARRAY or nothing
   */
  record Subquery(String words, PgQuery query, Env env, SqlType type) implements Term {}
}
