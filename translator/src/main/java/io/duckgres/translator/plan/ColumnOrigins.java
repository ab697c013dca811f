package io.duckgres.translator.plan;

import io.duckgres.types.Oids;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For each output column of a query the base table column it comes from unchanged (through
 * subqueries, CTEs and joins), as PostgreSQL's {@code markTargetListOrigin}. RowDescription's table
 * OID and attribute number and the length of {@code varchar(n)} and {@code char(n)} come from here.
 */
public final class ColumnOrigins {
  private ColumnOrigins() {}

  /** A column of a relation. */
  public record Origin(RelationInfo relation, ColumnInfo column) {}

  /**
   * Finds relations as the session's search path does, by the name as written (one to three parts).
   * The answers are the session's: what is made of them may be kept only together with them.
   */
  @FunctionalInterface
  public interface RelationLookup {
    @Nullable RelationInfo find(List<String> name);

    /** A domain by its name as written; null for another type. */
    default @Nullable DomainInfo domain(List<String> name) {
      return null;
    }

    /** The columns of a unique or primary key constraint; null when there is none. */
    default @Nullable List<String> keyColumns(List<String> relation, String constraint) {
      return null;
    }
  }

  /**
   * @param oid the relation's OID in pg_class
   * @param columns in attribute order, as {@code SELECT *} gives them
   * @param primaryKey the columns of the primary key; empty without one
   * @param isSequence whether it is a sequence, which has one row
   * @param isView whether its rows are a query's
   * @param query a view's query as PostgreSQL prints it, with the schemas of what it reads; null
   *     for others and where it is not known
   */
  public record RelationInfo(
      int oid,
      List<ColumnInfo> columns,
      List<String> primaryKey,
      boolean isSequence,
      boolean isView,
      @Nullable String query) {
    public RelationInfo(int oid, List<ColumnInfo> columns) {
      this(oid, columns, List.of());
    }

    public RelationInfo(int oid, List<ColumnInfo> columns, List<String> primaryKey) {
      this(oid, columns, primaryKey, false, false, null);
    }

    public static RelationInfo sequence(int oid) {
      return new RelationInfo(
          oid,
          List.of(
              new ColumnInfo("last_value", 1, Oids.INT8, -1),
              new ColumnInfo("log_cnt", 2, Oids.INT8, -1),
              new ColumnInfo("is_called", 3, Oids.BOOL, -1)),
          List.of(),
          true,
          false,
          null);
    }

    public static RelationInfo view(int oid, List<ColumnInfo> columns, @Nullable String query) {
      return new RelationInfo(oid, columns, List.of(), false, true, query);
    }
  }

  /**
   * @param attnum attribute number, from 1
   * @param typmod type modifier, -1 for none
   * @param source who gives the column its values
   */
  public record ColumnInfo(String name, int attnum, int typeOid, int typmod, ValueSource source) {
    public ColumnInfo(String name, int attnum, int typeOid, int typmod) {
      this(name, attnum, typeOid, typmod, ValueSource.CLIENT);
    }
  }

  /** Who gives a column its values. */
  public enum ValueSource {
    /** Whoever writes rows, or the default. */
    CLIENT,
    IDENTITY_ALWAYS,
    IDENTITY_BY_DEFAULT,
    /** GENERATED ALWAYS AS (expression). */
    EXPRESSION
  }
}
