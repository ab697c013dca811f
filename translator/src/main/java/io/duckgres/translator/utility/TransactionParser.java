package io.duckgres.translator.utility;

import io.duckgres.translator.lex.TokenReader;
import io.duckgres.translator.plan.Source;
import io.duckgres.translator.plan.StatementPlan;
import io.duckgres.translator.plan.TransactionModes;
import io.duckgres.translator.plan.TransactionModes.Isolation;
import io.duckgres.translator.plan.TransactionPlan;

/** BEGIN, COMMIT, ROLLBACK, savepoints and transaction modes. */
final class TransactionParser {
  private static final String NO_TWO_PHASE = "Two-phase commit has no counterpart in the engine.";

  private TransactionParser() {}

  static StatementPlan parse(String command, UtilityContext context) {
    TokenReader reader = context.reader();
    Source source = context.source();
    return switch (command) {
      case "begin" -> {
        reader.acceptAny("work", "transaction");
        yield new TransactionPlan.Begin(source, "BEGIN", modes(reader, true));
      }
      case "start" -> {
        reader.expect("transaction");
        yield new TransactionPlan.Begin(source, "START TRANSACTION", modes(reader, true));
      }
      case "savepoint" -> new TransactionPlan.Savepoint(source, reader.name());
      case "release" -> {
        reader.accept("savepoint");
        yield new TransactionPlan.Release(source, reader.name());
      }
      case "commit", "end" -> {
        if (command.equals("commit") && reader.accept("prepared")) {
          reader.string();
          yield Refusals.refuse(source, "COMMIT PREPARED", NO_TWO_PHASE);
        }
        reader.acceptAny("work", "transaction");
        yield new TransactionPlan.Commit(source, chain(reader));
      }
      default -> rollback(command, context);
    };
  }

  private static StatementPlan rollback(String command, UtilityContext context) {
    TokenReader reader = context.reader();
    if (command.equals("rollback") && reader.accept("prepared")) {
      reader.string();
      return Refusals.refuse(context.source(), "ROLLBACK PREPARED", NO_TWO_PHASE);
    }
    reader.acceptAny("work", "transaction");
    if (command.equals("rollback") && reader.accept("to")) {
      reader.accept("savepoint");
      return new TransactionPlan.RollbackTo(context.source(), reader.name());
    }
    return new TransactionPlan.Rollback(context.source(), chain(reader));
  }

  static StatementPlan prepareTransaction(UtilityContext context) {
    context.reader().string();
    return Refusals.refuse(context.source(), "PREPARE TRANSACTION", NO_TWO_PHASE);
  }

  private static boolean chain(TokenReader reader) {
    if (!reader.accept("and")) {
      return false;
    }
    boolean chain = !reader.accept("no");
    reader.expect("chain");
    return chain;
  }

  /** Modes up to the end, with or without commas; a later one overrides. */
  static TransactionModes modes(TokenReader reader, boolean mayBeNone) {
    Isolation isolation = null;
    Boolean readOnly = null;
    Boolean deferrable = null;
    if (reader.atEnd() && mayBeNone) {
      return TransactionModes.NONE;
    }
    do {
      if (reader.accept("isolation")) {
        reader.expect("level");
        isolation = isolation(reader);
      } else if (reader.accept("read", "only")) {
        readOnly = true;
      } else if (reader.accept("read", "write")) {
        readOnly = false;
      } else if (reader.accept("deferrable")) {
        deferrable = true;
      } else if (reader.accept("not", "deferrable")) {
        deferrable = false;
      } else {
        throw reader.error();
      }
    } while (reader.acceptSymbol(",") || !reader.atEnd());
    return new TransactionModes(isolation, readOnly, deferrable);
  }

  private static Isolation isolation(TokenReader reader) {
    if (reader.accept("read", "uncommitted")) {
      return Isolation.READ_UNCOMMITTED;
    } else if (reader.accept("read", "committed")) {
      return Isolation.READ_COMMITTED;
    } else if (reader.accept("repeatable", "read")) {
      return Isolation.REPEATABLE_READ;
    } else if (reader.accept("serializable")) {
      return Isolation.SERIALIZABLE;
    }
    throw reader.error();
  }
}
