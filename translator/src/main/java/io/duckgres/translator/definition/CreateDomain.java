package io.duckgres.translator.definition;

import io.duckgres.translator.TranslationContext;
import io.duckgres.translator.plan.DomainInfo;
import io.duckgres.translator.rewrite.DefinitionTerms;
import io.duckgres.translator.rewrite.Types;
import io.duckgres.translator.tree.PgConstraint;
import io.duckgres.translator.tree.PgCreateDomain;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgTypeName;
import io.duckgres.translator.typing.ExpressionText;
import io.duckgres.translator.typing.Typing;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.jspecify.annotations.Nullable;

/** CREATE DOMAIN. */
final class CreateDomain {
  private final DefinitionTerms terms;
  private final DefinitionLookup lookup;
  private final Domains domains;
  private final Typing typing;

  CreateDomain(TranslationContext context, DefinitionLookup lookup, QueryTyping typing) {
    this.terms = new DefinitionTerms(context);
    this.lookup = lookup;
    this.domains = new Domains(terms, lookup);
    this.typing = typing.typing(lookup.relations());
  }

  Steps steps(PgCreateDomain tree) {
    EngineName name = lookup.created(tree.name().names, false);
    if (lookup.isType(name)) {
      throw typeExists(name.name());
    }
    if (tree.collation() != null) {
      terms.checkCollation(tree.collation());
    }
    DomainDefinition base = domains.find(tree.type());
    PgTypeName type = base == null ? tree.type() : Domains.type(base);
    String engine = terms.type(type);
    DomainDefinition domain =
        new DomainDefinition(
            name,
            base == null
                ? keepable(typing.text().substring(PgNode.start(type), PgNode.end(type)))
                : base.type(),
            "%d:%d:%d".formatted(Types.oid(type), Types.typmod(type), type.arrayBounds().size()),
            base == null ? null : base.name(),
            false,
            base == null ? null : base.value(),
            base == null ? null : base.shownValue(),
            List.of(),
            null);
    boolean saidDefault = false;
    boolean saidNull = false;
    for (SqlNode node : tree.constraints()) {
      PgConstraint constraint = (PgConstraint) node;
      boolean conflict =
          constraint.kind() == PgConstraint.Kind.NULL && domain.notNull()
              || constraint.kind() == PgConstraint.Kind.NOT_NULL && saidNull;
      if (conflict) {
        throw PgError.error(SqlState.SYNTAX_ERROR, "conflicting NULL/NOT NULL constraints");
      }
      saidNull |= constraint.kind() == PgConstraint.Kind.NULL;
      if (constraint.kind() == PgConstraint.Kind.DEFAULT) {
        if (saidDefault) {
          throw PgError.error(SqlState.SYNTAX_ERROR, "multiple default expressions");
        }
        saidDefault = true;
      }
      domain = with(domain, constraint);
    }
    Steps steps = new Steps();
    verify(domain, engine, steps);
    Domains.create(domain, steps);
    return steps;
  }

  private DomainDefinition with(DomainDefinition domain, PgConstraint constraint) {
    return switch (constraint.kind()) {
      case NULL -> domain;
      case NOT_NULL -> domain.withNotNull(true);
      case DEFAULT -> withDefault(domain, constraint.expression(), constraint);
      case CHECK -> withCheck(domain, constraint);
      case PRIMARY_KEY -> throw impossible("primary key");
      case UNIQUE -> throw impossible("unique");
      case EXCLUDE -> throw impossible("exclusion");
      case FOREIGN_KEY -> throw impossible("foreign key");
      case GENERATED, IDENTITY_ALWAYS, IDENTITY_BY_DEFAULT, USING_INDEX ->
          throw PgError.error(
              SqlState.FEATURE_NOT_SUPPORTED, "specifying GENERATED is not supported for domains");
    };
  }

  private static PgError impossible(String kind) {
    return PgError.error(SqlState.SYNTAX_ERROR, kind + " constraints not possible for domains");
  }

  static PgError typeExists(String name) {
    return PgError.error(SqlState.DUPLICATE_OBJECT, "type \"" + name + "\" already exists");
  }

  /**
   * The domain with a DEFAULT; NULL is none.
   *
   * @param clause where the expression stands behind the word DEFAULT
   */
  DomainDefinition withDefault(
      DomainDefinition domain, @Nullable SqlNode expression, PgNode clause) {
    if (expression == null || NewColumns.isNull(expression)) {
      return domain.withValue(null, null);
    }
    PgTypeName type = Domains.type(domain);
    String shown = ExpressionText.ofDefault(expression, Types.oid(type), typing);
    return domain.withValue(
        terms.value(DefaultSequences.bound(expression, lookup), type),
        shown == null ? defaultText(clause) : shown);
  }

  /** The domain with one more CHECK, named as PostgreSQL does where it is not. */
  DomainDefinition withCheck(DomainDefinition domain, PgConstraint constraint) {
    SqlNode expression = constraint.expression();
    if (expression == null) {
      throw impossible(constraint.kind().name().toLowerCase(Locale.ROOT));
    }
    Set<String> taken = new HashSet<>();
    domain.checks().forEach(check -> taken.add(check.name()));
    SqlIdentifier given = constraint.name();
    String name =
        given == null
            ? ConstraintNames.choose(domain.name().name(), "", "check", taken)
            : given.names.getLast();
    if (given != null && !taken.add(name)) {
      throw PgError.error(
          SqlState.DUPLICATE_OBJECT,
          "constraint \"%s\" for domain \"%s\" already exists"
              .formatted(name, domain.name().name()));
    }
    PgTypeName type = Domains.type(domain);
    int oid = Types.oid(type);
    int typmod = Types.typmod(type);
    String source = checkText(constraint);
    String shown = ExpressionText.ofDomain(expression, oid, typmod, typing, false);
    String pretty = ExpressionText.ofDomain(expression, oid, typmod, typing, true);
    boolean valid = constraint.options().stream().noneMatch(o -> o.equalsIgnoreCase("NOT VALID"));
    List<DomainDefinition.Check> checks = new ArrayList<>(domain.checks());
    checks.add(
        new DomainDefinition.Check(
            name, source, shown == null ? source : shown, pretty == null ? source : pretty, valid));
    return domain.withChecks(checks);
  }

  /** Has the engine look at every expression before anything is made. */
  void verify(DomainDefinition domain, String engine, Steps steps) {
    DomainInfo info = domains.info(domain);
    String check = domains.check("value", domain, info);
    steps.add(
        "SELECT %s FROM (SELECT CAST(NULL AS %s) AS value) WHERE false"
            .formatted(check == null ? "value" : check, engine));
    if (domain.value() != null) {
      steps.add("SELECT CAST(%s AS %s) WHERE false".formatted(domain.value(), engine));
    }
  }

  /** What was written between the parentheses of a CHECK. */
  private String checkText(PgConstraint check) {
    SqlIdentifier name = check.name();
    int from = name == null ? PgNode.start(check) : PgNode.end(name);
    String text = typing.text().substring(from, PgNode.end(check));
    return keepable(text.substring(text.indexOf('(') + 1, text.lastIndexOf(')')));
  }

  private String defaultText(PgNode clause) {
    String text = typing.text().substring(PgNode.start(clause), PgNode.end(clause));
    String word = "default";
    int at = text.toLowerCase(Locale.ROOT).indexOf(word);
    return keepable(text.substring(at + word.length()).strip());
  }

  private static String keepable(String text) {
    if (!TableNotes.isKeepable(text)) {
      throw DefinitionTerms.unsupported(
          "a control character in a domain", "Write it as an escape in an E'' string.");
    }
    return text;
  }
}
