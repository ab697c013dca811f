package io.duckgres.translator.utility;

import io.duckgres.translator.lex.TokenReader;
import io.duckgres.translator.plan.MaintenancePlan;
import io.duckgres.translator.plan.MaintenancePlan.Command;
import io.duckgres.translator.plan.StatementPlan;
import io.duckgres.translator.rewrite.RelationNames;
import java.util.ArrayList;
import java.util.List;

/** VACUUM, ANALYZE, CHECKPOINT, CLUSTER, REINDEX and LOCK. */
final class MaintenanceParser {
  private MaintenanceParser() {}

  static StatementPlan parse(String word, UtilityContext context) {
    TokenReader reader = context.reader();
    List<List<String>> tables = new ArrayList<>();
    Command command =
        switch (word) {
          case "lock" -> {
            reader.accept("table");
            tables(reader, tables, false);
            lockMode(reader);
            yield Command.LOCK;
          }
          case "checkpoint" -> Command.CHECKPOINT;
          case "cluster" -> {
            reader.accept("verbose");
            if (!reader.atEnd()) {
              tables.add(reader.qualifiedName());
              if (reader.accept("using")) {
                reader.name();
              }
            }
            yield Command.CLUSTER;
          }
          case "reindex" -> {
            reindex(reader, tables);
            yield Command.REINDEX;
          }
          case "vacuum" -> {
            options(reader, "full", "freeze", "verbose", "analyze", "analyse");
            tables(reader, tables, true);
            yield Command.VACUUM;
          }
          default -> {
            options(reader, "verbose");
            tables(reader, tables, true);
            yield Command.ANALYZE;
          }
        };
    List<String> engineTables =
        tables.stream().map(table -> RelationNames.sql(table, context.translation())).toList();
    return new MaintenancePlan(context.source(), command, tables, engineTables);
  }

  private static void options(TokenReader reader, String... words) {
    if (reader.peek().isSymbol("(")) {
      reader.parenthesised();
      return;
    }
    while (reader.acceptAny(words)) {
      // VACUUM FULL FREEZE VERBOSE ANALYZE: each asks for more of the same
    }
  }

  private static void tables(TokenReader reader, List<List<String>> tables, boolean mayBeNone) {
    if (mayBeNone && reader.atEnd()) {
      return;
    }
    do {
      reader.accept("only");
      tables.add(reader.qualifiedName());
      reader.acceptSymbol("*");
      if (mayBeNone && reader.peek().isSymbol("(")) {
        reader.nameList();
      }
    } while (reader.acceptSymbol(","));
  }

  private static void lockMode(TokenReader reader) {
    if (reader.accept("in")) {
      boolean known =
          reader.accept("access", "share")
              || reader.accept("row", "share")
              || reader.accept("row", "exclusive")
              || reader.accept("share", "update", "exclusive")
              || reader.accept("share", "row", "exclusive")
              || reader.accept("share")
              || reader.accept("exclusive")
              || reader.accept("access", "exclusive");
      if (!known) {
        throw reader.error();
      }
      reader.expect("mode");
    }
    reader.accept("nowait");
  }

  private static void reindex(TokenReader reader, List<List<String>> tables) {
    if (reader.peek().isSymbol("(")) {
      reader.parenthesised();
    }
    boolean table = reader.accept("table");
    if (!table && !reader.acceptAny("index", "schema", "database", "system")) {
      throw reader.error();
    }
    reader.accept("concurrently");
    List<String> name = reader.qualifiedName();
    if (table) {
      tables.add(name);
    }
  }
}
