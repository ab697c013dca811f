package io.duckgres.executor.statement;

import static java.util.stream.Collectors.joining;

import io.duckgres.executor.definition.EngineDefinitions;
import io.duckgres.translator.definition.ConstraintDefinition;
import io.duckgres.translator.definition.ConstraintDefinition.Kind;
import io.duckgres.translator.definition.DefinitionLookup.Relation;
import io.duckgres.translator.definition.IndexDefinition;
import io.duckgres.translator.definition.TableDefinition;
import io.duckgres.translator.lex.Lexer;
import io.duckgres.translator.lex.TokenReader;
import io.duckgres.types.PgError;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names the constraint in an error of a broken one, which the engine does not: the definition of
 * the table is looked up after the fact. A table made in the transaction that failed is gone by
 * then, and the error stays as it was.
 */
final class Violations {
  private static final Pattern TARGET =
      Pattern.compile(
          "(?is)\\b(?:insert\\s+into|update|delete\\s+from|merge\\s+into|copy)\\s+(?:only\\s+)?"
              + "((?:\"[^\"]+\"|[\\w$]+)(?:\\s*\\.\\s*(?:\"[^\"]+\"|[\\w$]+))*)");
  private static final Pattern UNIQUE =
      Pattern.compile("Duplicate key \"(.+)\" violates (?:primary key|unique) constraint");

  /** Of a key twice among the rows of one statement: only the values are told. */
  private static final Pattern REPEATED =
      Pattern.compile("PRIMARY KEY or UNIQUE constraint violation: duplicate key \"(.+)\"");

  private static final Pattern MISSING =
      Pattern.compile("because key \"(.+)\" does not exist in the referenced table");
  private static final Pattern REFERENCED =
      Pattern.compile("because key \"(.+)\" is still referenced");
  private static final Pattern CHECK =
      Pattern.compile(
          "(?s)CHECK constraint failed on table .+? with expression CHECK\\((.*)\\)\\s*$");
  private static final Pattern NOT_NULL =
      Pattern.compile("NOT NULL constraint failed: (?:.*\\.)?[^.]+\\.([^.\\n]+)$");
  private static final Pattern KEY_PART = Pattern.compile("([^:,]+): (.*?)(?=, [^:,]+: |$)");

  private final EngineDefinitions definitions;
  private final TableDefinition table;
  private final String engineMessage;
  private final PgError error;

  private Violations(
      EngineDefinitions definitions, TableDefinition table, String engineMessage, PgError error) {
    this.definitions = definitions;
    this.table = table;
    this.engineMessage = engineMessage;
    this.error = error;
  }

  /** Whether an error is of this kind. */
  static boolean concerns(PgError error) {
    return Set.of("23502", "23503", "23505", "23514").contains(error.sqlState().code());
  }

  /** The error with the constraint's name; the same when nothing is known. */
  static PgError named(
      PgError error, String engineMessage, String sql, EngineDefinitions definitions) {
    Matcher target = TARGET.matcher(sql);
    if (!target.find()) {
      return error;
    }
    Relation relation =
        definitions.relation(
            new TokenReader(Lexer.lex(target.group(1), true).statements().getFirst())
                .qualifiedName());
    if (relation == null) {
      return error;
    }
    TableDefinition table = definitions.table(relation.name());
    return new Violations(definitions, table, engineMessage, error).named();
  }

  private PgError named() {
    String key = find(UNIQUE);
    if (key != null) {
      return unique(key);
    }
    key = find(REPEATED);
    if (key != null) {
      return repeated(key);
    }
    key = find(MISSING);
    if (key != null) {
      return missing(key);
    }
    key = find(REFERENCED);
    if (key != null) {
      return referenced(key);
    }
    String check = find(CHECK);
    if (check != null) {
      return check(check);
    }
    String column = find(NOT_NULL);
    return column == null ? error : about(error.column(unquoted(column)), table, null);
  }

  private @Nullable String find(Pattern pattern) {
    Matcher found = pattern.matcher(engineMessage);
    return found.find() ? found.group(1) : null;
  }

  private PgError unique(String key) {
    List<String> columns = parts(key, 1);
    String name = null;
    for (ConstraintDefinition constraint : table.constraints()) {
      boolean keyed = constraint.kind() == Kind.PRIMARY_KEY || constraint.kind() == Kind.UNIQUE;
      if (keyed && constraint.columns().equals(columns)) {
        name = constraint.name();
      }
    }
    for (IndexDefinition index : table.indexes()) {
      if (name == null
          && index.unique()
          && index.elements().replace("\"", "").equals(String.join(", ", columns))) {
        name = index.name();
      }
    }
    return name == null
        ? error
        : about(
            renewed("duplicate key value violates unique constraint \"" + name + "\"")
                .detail(keyText(columns, key) + " already exists."),
            table,
            name);
  }

  /** The key is known where the table has but one. */
  private PgError repeated(String values) {
    List<ConstraintDefinition> keys =
        table.constraints().stream()
            .filter(c -> c.kind() == Kind.PRIMARY_KEY || c.kind() == Kind.UNIQUE)
            .toList();
    boolean indexed = table.indexes().stream().anyMatch(IndexDefinition::unique);
    if (keys.size() != 1 || indexed) {
      return error;
    }
    ConstraintDefinition key = keys.getFirst();
    return about(
        renewed("duplicate key value violates unique constraint \"" + key.name() + "\"")
            .detail(
                "Key (%s)=(%s) already exists."
                    .formatted(String.join(", ", key.columns()), values)),
        table,
        key.name());
  }

  private PgError missing(String key) {
    List<String> referenced = parts(key, 1);
    for (ConstraintDefinition constraint : table.constraints()) {
      if (constraint.kind() == Kind.FOREIGN_KEY
          && constraint.referencedColumns().equals(referenced)
          && constraint.referenced() != null) {
        return about(
            renewed(
                    "insert or update on table \"%s\" violates foreign key constraint \"%s\""
                        .formatted(table.name().name(), constraint.name()))
                .detail(
                    keyText(constraint.columns(), key)
                        + " is not present in table \""
                        + constraint.referenced().name()
                        + "\"."),
            table,
            constraint.name());
      }
    }
    return error;
  }

  private PgError referenced(String key) {
    List<String> columns = parts(key, 1);
    List<TableDefinition> children = new ArrayList<>(definitions.referencing(table.name()));
    children.add(table);
    for (TableDefinition child : children) {
      for (ConstraintDefinition constraint : child.constraints()) {
        if (table.name().equals(constraint.referenced()) && constraint.columns().equals(columns)) {
          return about(
              renewed(
                      "update or delete on table \"%s\" violates foreign key constraint \"%s\" on table \"%s\""
                          .formatted(table.name().name(), constraint.name(), child.name().name()))
                  .detail(
                      keyText(constraint.referencedColumns(), key)
                          + " is still referenced from table \""
                          + child.name().name()
                          + "\"."),
              child,
              constraint.name());
        }
      }
    }
    return error;
  }

  private PgError check(String expression) {
    for (ConstraintDefinition constraint : table.constraints()) {
      if (constraint.kind() == Kind.CHECK
          && constraint.expression() != null
          && bare(constraint.expression()).equals(bare(expression))) {
        return about(
            renewed(
                "new row for relation \"%s\" violates check constraint \"%s\""
                    .formatted(table.name().name(), constraint.name())),
            table,
            constraint.name());
      }
    }
    return error;
  }

  /** Without the parentheses around, of which the engine prints one pair more or less. */
  private static String bare(String expression) {
    return expression.replace("(", "").replace(")", "").strip();
  }

  private PgError renewed(String message) {
    PgError fresh = PgError.error(error.sqlState(), message).detail(error.detail());
    Throwable cause = error.getCause();
    return cause == null ? fresh : fresh.causedBy(cause);
  }

  private static PgError about(PgError error, TableDefinition table, @Nullable String constraint) {
    return error
        .schema(table.name().shownSchema())
        .table(table.name().name())
        .constraint(constraint);
  }

  private static String keyText(List<String> columns, String key) {
    return "Key ("
        + String.join(", ", columns)
        + ")=("
        + parts(key, 2).stream().collect(joining(", "))
        + ")";
  }

  private static List<String> parts(String key, int group) {
    return KEY_PART
        .matcher(key)
        .results()
        .map(part -> unquoted(part.group(group).strip()))
        .toList();
  }

  private static String unquoted(String name) {
    return name.length() > 1 && name.startsWith("\"") && name.endsWith("\"")
        ? name.substring(1, name.length() - 1)
        : name;
  }
}
