package io.duckgres.translator.definition;

import io.duckgres.translator.rewrite.DefinitionTerms;
import io.duckgres.translator.tree.PgColumnDef;
import io.duckgres.translator.tree.PgConstraint;
import io.duckgres.translator.tree.PgLiteral;
import io.duckgres.translator.tree.PgOption;
import io.duckgres.translator.tree.PgTypeName;
import io.duckgres.translator.typing.ColumnExpressions;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** Columns of CREATE TABLE and ADD COLUMN: adds them, and what belongs to them, to a draft. */
final class NewColumns {
  static final Map<String, String> HIGHEST = Map.of("int2", "32767", "int4", "2147483647");

  private final DefinitionTerms terms;
  private final DefinitionLookup lookup;
  private final OwnedSequences sequences;
  private final NewConstraints constraints;
  private final Domains domains;

  /** The column at hand was said to be NULL. */
  private boolean saidNull;

  NewColumns(DefinitionTerms terms, DefinitionLookup lookup, Steps steps) {
    this.terms = terms;
    this.lookup = lookup;
    this.sequences = new OwnedSequences(terms, lookup, steps);
    this.constraints = new NewConstraints(terms, lookup);
    this.domains = new Domains(terms, lookup);
  }

  void add(PgColumnDef written, TableDraft table) {
    PgTypeName type = written.type();
    if (type == null) {
      throw DefinitionTerms.unsupported("CREATE TABLE OF", "Name the columns and their types.");
    }
    SqlIdentifier collation = written.collation();
    if (collation != null) {
      terms.checkCollation(collation);
    }
    String name = written.name().names.getLast();
    if (table.indexOf(name) >= 0) {
      throw PgError.error(
          SqlState.DUPLICATE_COLUMN, "column \"" + name + "\" specified more than once");
    }
    PgTypeName serial = terms.serial(type);
    DomainDefinition domain = serial == null ? domains.find(type) : null;
    PgTypeName base = serial != null ? serial : domain != null ? Domains.type(domain) : type;
    String check = domain == null ? terms.lengthCheck(name, base) : domains.check(name, domain);
    table.columns.add(
        new ColumnDefinition(name, terms.type(base), null, false, false, check, null));
    if (domain != null) {
      table.notes.put(TableNotes.DOMAIN + name, domain.name().sql());
    }
    DeclaredTypes.note(name, base, table);
    if (serial != null) {
      own(name, base, SqlNodeList.EMPTY, table);
    }
    saidNull = false;
    for (SqlNode node : written.constraints()) {
      apply((PgConstraint) node, name, base, table);
    }
    if (domain != null && takesDefault(written, name, table)) {
      change(name, table, c -> Domains.withDefault(c, domain, table));
    }
  }

  private static boolean takesDefault(PgColumnDef written, String name, TableDraft table) {
    return table.columns.get(table.indexOf(name)).value() == null
        && written.constraints().stream()
            .noneMatch(node -> ((PgConstraint) node).kind() == PgConstraint.Kind.DEFAULT);
  }

  private void own(String column, PgTypeName type, SqlNodeList options, TableDraft table) {
    String value = sequences.create(table, column, terms.type(type), limited(options, type));
    change(column, table, c -> c.withValue(value).withNotNull(true));
  }

  private void apply(PgConstraint written, String column, PgTypeName type, TableDraft table) {
    ColumnDefinition now = table.columns.get(table.indexOf(column));
    SqlNode expression = written.expression();
    switch (written.kind()) {
      case NULL -> {
        if (now.notNull()) {
          throw conflictingNull(column, table);
        }
        saidNull = true;
      }
      case NOT_NULL -> {
        if (saidNull) {
          throw conflictingNull(column, table);
        }
        change(column, table, c -> c.withNotNull(true));
      }
      case DEFAULT -> {
        checkNoValue(now, table);
        if (expression != null && !isNull(expression)) {
          change(column, table, c -> c.withValue(value(expression, type)));
        }
      }
      case GENERATED -> {
        checkNoValue(now, table);
        String value = expression == null ? "" : generated(expression, type, table);
        change(
            column,
            table,
            c ->
                new ColumnDefinition(
                    c.name(), c.type(), value, true, c.notNull(), c.lengthCheck(), c.comment()));
      }
      case IDENTITY_ALWAYS, IDENTITY_BY_DEFAULT -> {
        checkNoValue(now, table);
        own(column, type, written.sequence(), table);
        table.notes.put(
            TableNotes.IDENTITY + column,
            written.kind() == PgConstraint.Kind.IDENTITY_ALWAYS ? "a" : "d");
      }
      default -> table.add(constraints.of(written, column, table));
    }
  }

  private String value(SqlNode expression, PgTypeName type) {
    return terms.value(DefaultSequences.bound(expression, lookup), type);
  }

  private String generated(SqlNode expression, PgTypeName type, TableDraft table) {
    return terms.cast(
        ColumnExpressions.of(expression, table.name.name(), DraftColumns.of(table)), type);
  }

  private static PgError conflictingNull(String column, TableDraft table) {
    return PgError.error(
        SqlState.SYNTAX_ERROR,
        "conflicting NULL/NOT NULL declarations for column \"%s\" of table \"%s\""
            .formatted(column, table.name.name()));
  }

  private static void checkNoValue(ColumnDefinition column, TableDraft table) {
    if (column.value() != null) {
      throw PgError.error(
          SqlState.SYNTAX_ERROR,
          "multiple default values specified for column \"%s\" of table \"%s\""
              .formatted(column.name(), table.name.name()));
    }
  }

  static boolean isNull(SqlNode expression) {
    return expression instanceof PgLiteral literal && literal.kind() == PgLiteral.Kind.NULL;
  }

  private static void change(
      String column, TableDraft table, UnaryOperator<ColumnDefinition> change) {
    int at = table.indexOf(column);
    table.columns.set(at, change.apply(table.columns.get(at)));
  }

  /** The sequence of a smaller integer type ends with that type's values. */
  static SqlNodeList limited(SqlNodeList options, PgTypeName type) {
    String highest = HIGHEST.get(type.name().names.getLast());
    if (highest == null || has(options, "maxvalue") || isDescending(options)) {
      return options;
    }
    List<SqlNode> all = new ArrayList<>(options.getList());
    all.add(option("maxvalue", new PgLiteral(SqlParserPos.ZERO, PgLiteral.Kind.NUMBER, highest)));
    return new SqlNodeList(all, SqlParserPos.ZERO);
  }

  private static boolean has(SqlNodeList options, String name) {
    return options.stream().anyMatch(o -> value((PgOption) o, name) != null);
  }

  /** Null also for NO MAXVALUE and the like, which are what a sequence is without them. */
  private static @Nullable SqlNode value(PgOption option, String name) {
    SqlNode value = option.value();
    return option.name().getSimple().equals(name) && value != null && !isNull(value) ? value : null;
  }

  private static boolean isDescending(SqlNodeList options) {
    return options.stream()
        .anyMatch(
            o ->
                value((PgOption) o, "increment") instanceof PgLiteral literal
                    && literal.text().startsWith("-"));
  }

  private static PgOption option(String name, @Nullable SqlNode value) {
    return new PgOption(SqlParserPos.ZERO, new SqlIdentifier(name, SqlParserPos.ZERO), value);
  }
}
