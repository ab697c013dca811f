package io.duckgres.translator.definition;

import io.duckgres.translator.lex.Identifiers;
import io.duckgres.translator.lex.KeyWords;
import io.duckgres.translator.parser.PgParser;
import io.duckgres.translator.plan.DomainInfo;
import io.duckgres.translator.rewrite.DefinitionTerms;
import io.duckgres.translator.rewrite.Types;
import io.duckgres.translator.tree.PgTypeName;
import io.duckgres.translator.typing.DomainChecks;
import io.duckgres.translator.typing.Typing;
import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.jspecify.annotations.Nullable;

/** What definitions have to know of domains: the conditions of columns, who is of a domain. */
final class Domains {
  private final DefinitionTerms terms;
  private final DefinitionLookup lookup;

  Domains(DefinitionTerms terms, DefinitionLookup lookup) {
    this.terms = terms;
    this.lookup = lookup;
  }

  /** The domain that a type as written is; null for another type. */
  @Nullable DomainDefinition find(PgTypeName type) {
    DomainDefinition domain = Types.oid(type) != 0 ? null : lookup.domain(type.name().names);
    if (domain != null && !type.arrayBounds().isEmpty()) {
      throw DomainChecks.arrayOf(domain.name().name());
    }
    return domain;
  }

  /** The domain of a column; null for a column of another type. */
  @Nullable DomainDefinition of(String column, TableDraft table) {
    String noted = table.notes.get(TableNotes.DOMAIN + column);
    return noted == null ? null : require(EngineName.parse(noted));
  }

  /** Gives a column without a default of its own that of its domain. */
  static ColumnDefinition withDefault(
      ColumnDefinition column, DomainDefinition domain, TableDraft table) {
    if (domain.value() == null) {
      return column;
    }
    table.notes.put(TableNotes.DOMAIN_DEFAULT + column.name(), "t");
    return column.withValue(domain.value());
  }

  /** The domain's name, with its schema where the search path does not find it. */
  String shown(DomainDefinition domain) {
    String name = KeyWords.quoteIdent(domain.name().name());
    DomainDefinition found = lookup.domain(List.of(domain.name().name()));
    return found != null && found.name().equals(domain.name())
        ? name
        : KeyWords.quoteIdent(domain.name().shownSchema()) + "." + name;
  }

  DomainDefinition require(EngineName name) {
    return require(List.of(name.shownSchema(), name.name()));
  }

  DomainDefinition require(List<String> name) {
    DomainDefinition domain = lookup.domain(name);
    if (domain == null) {
      throw DefinitionErrors.noType(name);
    }
    return domain;
  }

  DomainInfo info(DomainDefinition domain) {
    EngineName base = domain.base();
    return domain.info(base == null ? null : info(require(base)));
  }

  static PgTypeName type(DomainDefinition domain) {
    return PgParser.parseTypeName(domain.type());
  }

  /** The condition of a column of a domain: its length and all constraints; null for none. */
  @Nullable String check(String column, DomainDefinition domain, DomainInfo info) {
    PgTypeName type = type(domain);
    String length = terms.lengthCheck(column, type);
    SqlNode tests =
        DomainChecks.condition(info, column, Types.oid(type), Types.typmod(type), typing(lookup));
    if (tests == null) {
      return length;
    }
    String sql = terms.sql(tests);
    // Of an AND the engine computes both sides.
    return length == null ? sql : "CASE WHEN " + length + " THEN " + sql + " ELSE true END";
  }

  @Nullable String check(String column, DomainDefinition domain) {
    return check(column, domain, info(domain));
  }

  /** An expression of a domain over a column of its type, in the engine's SQL. */
  String expression(String expression, String column, DomainDefinition domain) {
    PgTypeName type = type(domain);
    return terms.sql(
        DomainChecks.expression(
            expression, column, Types.oid(type), Types.typmod(type), typing(lookup)));
  }

  private static Typing typing(DefinitionLookup lookup) {
    return new Typing(lookup.relations(), List.of(), "", offset -> 0);
  }

  /** Makes a domain, or makes it anew. */
  static void create(DomainDefinition domain, Steps steps) {
    steps.add(
        "CREATE TYPE "
            + domain.name().sql()
            + " AS ENUM ("
            + Identifiers.literal(domain.label())
            + ")");
    if (domain.comment() != null) {
      steps.add(TableStatements.comment("TYPE", domain.name(), domain.comment()));
    }
  }

  static void drop(EngineName domain, Steps steps) {
    steps.add("DROP TYPE " + domain.sql());
  }
}
