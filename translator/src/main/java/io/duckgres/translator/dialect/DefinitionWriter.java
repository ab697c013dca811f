package io.duckgres.translator.dialect;

import io.duckgres.translator.tree.*;
import java.util.Locale;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.jspecify.annotations.Nullable;

/** CREATE, DROP, COMMENT, TRUNCATE. */
final class DefinitionWriter {
  private final DuckDbWriter out;

  DefinitionWriter(DuckDbWriter out) {
    this.out = out;
  }

  private void create(boolean replace, String persistence, String what, boolean ifNotExists) {
    out.add(replace ? "CREATE OR REPLACE " : "CREATE ");
    // An unlogged table is an ordinary one to the engine: it is durable, which promises more.
    out.addIf(persistence.equals("TEMPORARY"), "TEMPORARY ").add(what);
    out.addIf(ifNotExists, " IF NOT EXISTS").add(" ");
  }

  private static void refuse(boolean condition, String what) {
    if (condition) {
      throw DuckDbWriter.unsupported(what);
    }
  }

  void createTable(PgCreateTable n) {
    refuse(n.inherits().size() > 0, "INHERITS");
    refuse(n.partitionOf() != null || n.partitionSpec() != null, "table partitioning");
    refuse(n.ofType() != null, "CREATE TABLE OF");
    refuse("DROP".equals(n.onCommit()), "ON COMMIT DROP");
    refuse("DELETE ROWS".equals(n.onCommit()), "ON COMMIT DELETE ROWS");
    create(n.orReplace(), n.persistence(), "TABLE", n.ifNotExists());
    out.name(n.name());
    out.add(" ").parenthesised(n.elements());
  }

  void createTableAs(PgCreateTableAs n) {
    refuse(n.materializedView(), "CREATE MATERIALIZED VIEW");
    refuse("DROP".equals(n.onCommit()), "ON COMMIT DROP");
    refuse("DELETE ROWS".equals(n.onCommit()), "ON COMMIT DELETE ROWS");
    create(n.orReplace(), n.persistence(), "TABLE", n.ifNotExists());
    out.name(n.name());
    if (n.columns().size() > 0) {
      out.parenthesised(n.columns());
    }
    out.add(" AS ").node(n.query());
    out.addIf(!n.withData(), " WITH NO DATA");
  }

  void column(PgColumnDef n) {
    out.name(n.name());
    out.optional(" ", n.type());
    out.optional(" COLLATE ", n.collation());
    for (SqlNode constraint : n.constraints()) {
      out.add(" ").node(constraint);
    }
  }

  void constraint(PgConstraint n) {
    SqlIdentifier name = n.name();
    // DuckDB keeps no names of column constraints that are no constraints to it.
    if (name != null) {
      out.add("CONSTRAINT ").name(name);
      out.add(" ");
    }
    for (String option : n.options()) {
      refuse(!isHarmless(option), option);
    }
    switch (n.kind()) {
      case NULL -> out.add("NULL");
      case NOT_NULL -> out.add("NOT NULL");
      case DEFAULT -> expression("DEFAULT (", n.expression());
      case CHECK -> expression("CHECK (", n.expression());
      case GENERATED -> expression("GENERATED ALWAYS AS (", n.expression());
      case PRIMARY_KEY -> keyed("PRIMARY KEY", n.keys());
      case UNIQUE -> keyed("UNIQUE", n.keys());
      case FOREIGN_KEY -> {
        if (n.keys().size() > 0) {
          keyed("FOREIGN KEY", n.keys());
          out.add(" ");
        }
        out.optional("REFERENCES ", n.referenced());
        keyed("", n.referencedKeys());
      }
      case IDENTITY_ALWAYS, IDENTITY_BY_DEFAULT -> throw DuckDbWriter.unsupported("IDENTITY");
      case EXCLUDE -> throw DuckDbWriter.unsupported("an exclusion constraint");
      case USING_INDEX -> throw DuckDbWriter.unsupported("a constraint USING INDEX");
    }
  }

  /** What is the engine's behaviour anyway. */
  private static boolean isHarmless(String option) {
    return switch (option) {
      case "NOT DEFERRABLE", "INITIALLY IMMEDIATE", "NO INHERIT", "MATCH SIMPLE" -> true;
      case "STORED", "VIRTUAL" -> true;
      default -> option.endsWith(" NO ACTION") || option.endsWith(" RESTRICT");
    };
  }

  private void expression(String prefix, @Nullable SqlNode expression) {
    out.optional(prefix, expression);
    out.add(")");
  }

  private void keyed(String words, SqlNodeList keys) {
    out.add(words);
    if (keys.size() > 0) {
      out.add(" ").parenthesised(keys);
    }
  }

  void option(PgOption n) {
    out.name(n.name());
    out.optional(" = ", n.value());
  }

  void drop(PgDrop n) {
    switch (n.kind()) {
      case "TABLE", "VIEW", "SEQUENCE", "SCHEMA", "TYPE", "INDEX" -> {}
      default -> throw DuckDbWriter.unsupported("DROP " + n.kind());
    }
    refuse(n.names().size() != 1, "DROP " + n.kind() + " of several objects");
    out.add("DROP " + n.kind()).addIf(n.ifExists(), " IF EXISTS").add(" ").list(n.names());
    out.addIf(n.cascade(), " CASCADE");
  }

  void createIndex(PgCreateIndex n) {
    refuse(n.where() != null, "a partial index");
    refuse(n.nullsNotDistinct(), "NULLS NOT DISTINCT");
    refuse(n.include().size() > 0, "INCLUDE in an index");
    out.add(n.unique() ? "CREATE UNIQUE INDEX" : "CREATE INDEX");
    out.addIf(n.ifNotExists(), " IF NOT EXISTS");
    out.optional(" ", n.name());
    out.add(" ON ").name(n.table());
    out.add(" ").parenthesised(n.elements());
  }

  /** Order, null order, collation and operator class do not reach the engine's index. */
  void indexElement(PgIndexElement n) {
    boolean column = n.value() instanceof SqlIdentifier;
    out.addIf(!column, "(").node(n.value());
    out.addIf(!column, ")");
  }

  void createView(PgCreateView n) {
    refuse(n.checkOption() != null, "WITH CHECK OPTION");
    refuse(n.recursive(), "CREATE RECURSIVE VIEW");
    create(n.orReplace(), n.persistence(), "VIEW", n.ifNotExists());
    out.name(n.name());
    if (n.columns().size() > 0) {
      out.parenthesised(n.columns());
    }
    out.add(" AS ").node(n.query());
  }

  void createSequence(PgCreateSequence n) {
    create(false, n.persistence(), "SEQUENCE", n.ifNotExists());
    out.name(n.name());
    for (SqlNode option : n.options()) {
      sequenceOption((PgOption) option);
    }
  }

  private void sequenceOption(PgOption n) {
    String name = n.name().getSimple();
    SqlNode value = n.value();
    boolean none = value instanceof PgLiteral literal && literal.kind() == PgLiteral.Kind.NULL;
    switch (name) {
      // The engine's sequences are bigint and keep no cache; neither changes a value.
      case "as", "cache", "owned_by" -> {}
      case "increment", "start", "minvalue", "maxvalue" -> {
        out.add(" ").addIf(none, "NO ").add(name.toUpperCase(Locale.ROOT));
        if (!none && value != null) {
          out.add(" ").add(((PgLiteral) value).text());
        }
      }
      case "cycle" -> out.add(none ? " NO CYCLE" : " CYCLE");
      default -> throw DuckDbWriter.unsupported("the sequence option " + name);
    }
  }

  void createSchema(PgCreateSchema n) {
    refuse(n.elements().size() > 0, "CREATE SCHEMA with elements");
    SqlIdentifier name = n.name() == null ? n.authorization() : n.name();
    create(false, "", "SCHEMA", n.ifNotExists());
    out.optional("", name);
  }

  void createEnum(PgCreateEnum n) {
    out.add("CREATE TYPE ").name(n.name());
    out.add(" AS ENUM ").parenthesised(n.labels());
  }

  void createCompositeType(PgCreateCompositeType n) {
    out.add("CREATE TYPE ").name(n.name());
    out.add(" AS STRUCT").parenthesised(n.columns());
  }

  void comment(PgComment n) {
    switch (n.kind()) {
      case "TABLE", "COLUMN", "VIEW", "INDEX", "SEQUENCE", "TYPE" -> {}
      default -> throw DuckDbWriter.unsupported("COMMENT ON " + n.kind());
    }
    out.add("COMMENT ON " + n.kind() + " ").name(n.name());
    out.add(" IS ");
    PgLiteral text = n.text();
    if (text == null) {
      out.add("NULL");
    } else {
      out.node(text);
    }
  }

  void truncate(PgTruncate n) {
    refuse(n.tables().size() != 1, "TRUNCATE of several tables");
    refuse(n.restartIdentity(), "RESTART IDENTITY");
    out.add("TRUNCATE ").list(n.tables());
  }
}
