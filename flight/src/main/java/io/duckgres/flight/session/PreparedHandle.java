package io.duckgres.flight.session;

import io.duckgres.executor.session.StatementDescription;
import io.duckgres.flight.arrow.ArrowFields;
import io.duckgres.flight.arrow.ParameterRows;
import java.time.Instant;
import org.apache.arrow.vector.types.pojo.Schema;

/**
 * A statement that a client prepared, or a query it asked about and may now fetch. Safe for any
 * thread.
 */
public final class PreparedHandle {
  private final String id;
  private final String sql;
  private final String transaction;
  private volatile StatementDescription description;
  private volatile ParameterRows parameters = ParameterRows.NONE;
  private volatile Instant lastUsed = Instant.now();
  private volatile boolean ran;

  /**
   * @param id the handle, which is also the statement's name in the session
   * @param transaction the transaction it was prepared for, empty for none
   */
  public PreparedHandle(
      String id, String sql, String transaction, StatementDescription description) {
    this.id = id;
    this.sql = sql;
    this.transaction = transaction;
    this.description = description;
  }

  public String id() {
    return id;
  }

  public String sql() {
    return sql;
  }

  public String transaction() {
    return transaction;
  }

  /** The columns; none for a statement that gives no rows. */
  public Schema schema() {
    return ArrowFields.schema(description);
  }

  public boolean givesRows() {
    return description.rows() != null;
  }

  public StatementDescription description() {
    return description;
  }

  /** The statement was prepared anew, with other parameter types. */
  public void description(StatementDescription anew) {
    description = anew;
  }

  /** The values bound last. */
  public ParameterRows parameters() {
    return parameters;
  }

  public void parameters(ParameterRows values) {
    parameters = values;
  }

  /** Whether it was run before; marks it. */
  public boolean runs() {
    boolean before = ran;
    ran = true;
    return before;
  }

  Instant lastUsed() {
    return lastUsed;
  }

  void used() {
    lastUsed = Instant.now();
  }
}
