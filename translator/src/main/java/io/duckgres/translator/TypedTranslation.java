package io.duckgres.translator;

import io.duckgres.translator.definition.EngineName;
import io.duckgres.translator.lex.LexErrors;
import io.duckgres.translator.lex.LiteralPositions;
import io.duckgres.translator.lex.Statement;
import io.duckgres.translator.lex.TextForm;
import io.duckgres.translator.plan.ColumnOrigins.RelationInfo;
import io.duckgres.translator.plan.ColumnOrigins.RelationLookup;
import io.duckgres.translator.plan.DomainInfo;
import io.duckgres.translator.plan.EnginePlan.Resolved;
import io.duckgres.translator.plan.EnginePlan.Resolver;
import io.duckgres.translator.plan.ParameterMap;
import io.duckgres.translator.plan.WithStep;
import io.duckgres.translator.rewrite.TreeRewriter;
import io.duckgres.translator.tree.PgInsert;
import io.duckgres.translator.tree.PgParam;
import io.duckgres.translator.typing.Analysis;
import io.duckgres.translator.typing.Typing;
import io.duckgres.translator.typing.ViewOrigins;
import io.duckgres.translator.typing.WithSteps;
import io.duckgres.translator.typing.WrittenColumns;
import io.duckgres.types.PgError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.calcite.sql.SqlNode;
import org.jspecify.annotations.Nullable;

/**
 * A statement translated with PostgreSQL's types. The last translation is kept with the relations
 * it was made for, so that a statement of the cache is translated again only when these have
 * changed. Thread-safe.
 */
final class TypedTranslation implements Resolver {
  private final SqlNode tree;
  private final TextForm form;
  private final Statement statement;
  private final TranslationContext context;
  private volatile @Nullable Made last;

  TypedTranslation(SqlNode tree, TextForm form, Statement statement, TranslationContext context) {
    this.tree = tree;
    this.form = form;
    this.statement = statement;
    this.context = context;
  }

  /** A translation and the relations it asked for. */
  private record Made(
      Map<List<String>, @Nullable RelationInfo> relations,
      Map<List<String>, @Nullable DomainInfo> domains,
      Resolved resolved) {
    boolean holds(RelationLookup lookup) {
      for (Map.Entry<List<String>, @Nullable RelationInfo> relation : relations.entrySet()) {
        if (!Objects.equals(lookup.find(relation.getKey()), relation.getValue())) {
          return false;
        }
      }
      for (Map.Entry<List<String>, @Nullable DomainInfo> domain : domains.entrySet()) {
        if (!Objects.equals(lookup.domain(domain.getKey()), domain.getValue())) {
          return false;
        }
      }
      return true;
    }
  }

  @Override
  public Resolved resolve(RelationLookup lookup) {
    Made made = last;
    if (made == null || !made.holds(lookup)) {
      made = make(lookup);
      last = namesConstraint() ? null : made;
    }
    return made.resolved();
  }

  private Made make(RelationLookup lookup) {
    Map<List<String>, @Nullable RelationInfo> asked = new LinkedHashMap<>();
    Map<List<String>, @Nullable DomainInfo> domains = new LinkedHashMap<>();
    Noting noting = new Noting(lookup, asked, domains);
    Typing typing = new Typing(noting, context.parameterTypes(), form.text(), this::position);
    Analysis analysis = Analysis.of(WrittenColumns.apply(tree, typing), typing);
    try {
      ParameterMap parameters = ParameterTypes.map(tree, analysis.tree(), context.parameterTypes());
      SqlNode main = analysis.tree();
      List<WithStep> steps = List.of();
      if (WithSteps.mayApply(main)) {
        WithSteps.Taken taken = WithSteps.of(main, typing);
        main = taken.main();
        steps = taken.parts().stream().map(part -> step(part, parameters)).toList();
      }
      ParameterMap own = steps.isEmpty() ? parameters : ParameterTypes.part(main, parameters);
      return new Made(
          asked,
          domains,
          new Resolved(
              steps.isEmpty()
                  ? StatementTranslator.engineStatements(main, context)
                  : List.of(engine(main, own)),
              analysis.names(),
              analysis.types(),
              ViewOrigins.of(tree, noting, analysis.origins()),
              own,
              steps));
    } catch (PgError refused) {
      throw LiteralPositions.locate(refused, statement);
    }
  }

  private WithStep step(WithSteps.Part part, ParameterMap all) {
    SqlNode shape = part.shape();
    String table = part.table();
    ParameterMap own = ParameterTypes.part(part.statement(), all);
    ParameterMap shapes = shape == null ? ParameterMap.NONE : ParameterTypes.part(shape, all);
    return new WithStep(
        engine(part.statement(), own),
        part.change(),
        table == null ? null : new EngineName(EngineName.TEMPORARY, "main", table).sql(),
        shape == null ? "" : engine(shape, shapes),
        own,
        shapes,
        part.after());
  }

  /** A part of a statement; its parameters get new numbers, since the engine takes no gaps. */
  private String engine(SqlNode part, ParameterMap parameters) {
    List<Integer> order = parameters.engineOrder();
    List<Integer> given = context.parameterTypes();
    SqlNode numbered =
        TreeRewriter.rewrite(
            part,
            node ->
                node instanceof PgParam param
                    ? new PgParam(param.getParserPosition(), order.indexOf(param.index()) + 1)
                    : node);
    List<Integer> types =
        order.stream().map(n -> n <= given.size() ? given.get(n - 1) : 0).toList();
    List<String> statements =
        StatementTranslator.engineStatements(numbered, context.withParameterTypes(types));
    if (statements.size() != 1) {
      throw new IllegalStateException("a query of WITH is one statement of the engine");
    }
    return statements.getFirst();
  }

  /** A constraint may go while the relation stays as it is. */
  private boolean namesConstraint() {
    return WrittenColumns.changes(tree).stream()
        .anyMatch(
            change ->
                change instanceof PgInsert insert
                    && insert.onConflict() != null
                    && insert.onConflict().constraint() != null);
  }

  /** Keeps what is asked. */
  private record Noting(
      RelationLookup lookup,
      Map<List<String>, @Nullable RelationInfo> asked,
      Map<List<String>, @Nullable DomainInfo> domains)
      implements RelationLookup {
    @Override
    public @Nullable RelationInfo find(List<String> name) {
      if (!asked.containsKey(name)) {
        asked.put(List.copyOf(name), lookup.find(name));
      }
      return asked.get(name);
    }

    @Override
    public @Nullable DomainInfo domain(List<String> name) {
      if (!domains.containsKey(name)) {
        domains.put(List.copyOf(name), lookup.domain(name));
      }
      return domains.get(name);
    }

    @Override
    public @Nullable List<String> keyColumns(List<String> relation, String constraint) {
      return lookup.keyColumns(relation, constraint);
    }
  }

  private int position(int offset) {
    return LexErrors.position(statement.sql(), form.tokenAt(offset).start());
  }
}
