package io.duckgres.translator.plan;

import java.util.List;

/** Transaction control. */
public sealed interface TransactionPlan extends StatementPlan {

  /**
   * BEGIN and START TRANSACTION.
   *
   * @param tag {@code BEGIN} or {@code START TRANSACTION}
   */
  record Begin(Source source, String tag, TransactionModes modes) implements TransactionPlan {}

  /** COMMIT and END; in a failed transaction the executor answers ROLLBACK. */
  record Commit(Source source, boolean chain) implements TransactionPlan {
    @Override
    public String tag() {
      return "COMMIT";
    }
  }

  /** ROLLBACK and ABORT. */
  record Rollback(Source source, boolean chain) implements TransactionPlan {
    @Override
    public String tag() {
      return "ROLLBACK";
    }
  }

  record Savepoint(Source source, String name) implements TransactionPlan {
    @Override
    public String tag() {
      return "SAVEPOINT";
    }
  }

  record Release(Source source, String name) implements TransactionPlan {
    @Override
    public String tag() {
      return "RELEASE";
    }
  }

  record RollbackTo(Source source, String name) implements TransactionPlan {
    @Override
    public String tag() {
      return "ROLLBACK";
    }
  }

  /**
   * SET TRANSACTION and SET SESSION CHARACTERISTICS AS TRANSACTION.
   *
   * @param session for the following transactions of the session rather than the present one
   */
  record SetTransaction(Source source, boolean session, TransactionModes modes)
      implements TransactionPlan {
    @Override
    public String tag() {
      return "SET";
    }
  }

  /**
   * SET CONSTRAINTS {ALL | names} {DEFERRED | IMMEDIATE}.
   *
   * @param names empty for ALL
   */
  record SetConstraints(Source source, List<List<String>> names, boolean deferred)
      implements TransactionPlan {
    @Override
    public String tag() {
      return "SET CONSTRAINTS";
    }
  }
}
