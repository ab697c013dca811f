package io.duckgres.translator.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For each output column of a query the base table column it comes from unchanged (through
 * subqueries, CTEs and joins), as PostgreSQL's {@code markTargetListOrigin}. RowDescription's table
 * OID and attribute number and the length of {@code varchar(n)} and {@code char(n)} come from here.
 */
@FunctionalInterface
public interface ColumnOrigins {

  /** Nothing known: each column is an expression. */
  ColumnOrigins NONE = lookup -> List.of();

  /**
   * Origins in column order; empty when the shape cannot be told, null for an expression.
   *
   * @param lookup asked for each relation of FROM, with the name as written (one to three parts);
   *     session dependent, so nothing of the answer may be cached with the plan
   */
  List<@Nullable Origin> origins(RelationLookup lookup);

  /** A column of a relation. */
  record Origin(RelationInfo relation, ColumnInfo column) {}

  /** Finds relations as the session's search path does. */
  @FunctionalInterface
  interface RelationLookup {
    @Nullable RelationInfo find(List<String> name);

    /** The columns of a unique or primary key constraint; null when there is none. */
    default @Nullable List<String> keyColumns(List<String> relation, String constraint) {
      return null;
    }
  }

  /**
   * @param oid the relation's OID in pg_class
   * @param columns in attribute order, as {@code SELECT *} gives them
   */
  record RelationInfo(int oid, List<ColumnInfo> columns) {}

  /**
   * @param attnum attribute number, from 1
   * @param typmod type modifier, -1 for none
   * @param source who gives the column its values
   */
  record ColumnInfo(String name, int attnum, int typeOid, int typmod, ValueSource source) {
    public ColumnInfo(String name, int attnum, int typeOid, int typmod) {
      this(name, attnum, typeOid, typmod, ValueSource.CLIENT);
    }
  }

  /** Who gives a column its values. */
  enum ValueSource {
    /** Whoever writes rows, or the default. */
    CLIENT,
    IDENTITY_ALWAYS,
    IDENTITY_BY_DEFAULT,
    /** GENERATED ALWAYS AS (expression). */
    EXPRESSION
  }
}
