package io.duckgres.translator;

import io.duckgres.translator.lex.LexErrors;
import io.duckgres.translator.lex.LiteralPositions;
import io.duckgres.translator.lex.Statement;
import io.duckgres.translator.lex.TextForm;
import io.duckgres.translator.plan.ColumnOrigins.RelationInfo;
import io.duckgres.translator.plan.ColumnOrigins.RelationLookup;
import io.duckgres.translator.plan.EnginePlan.Resolved;
import io.duckgres.translator.plan.EnginePlan.Resolver;
import io.duckgres.translator.tree.PgInsert;
import io.duckgres.translator.typing.Analysis;
import io.duckgres.translator.typing.Typing;
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
  private record Made(Map<List<String>, @Nullable RelationInfo> relations, Resolved resolved) {
    boolean holds(RelationLookup lookup) {
      for (Map.Entry<List<String>, @Nullable RelationInfo> relation : relations.entrySet()) {
        if (!Objects.equals(lookup.find(relation.getKey()), relation.getValue())) {
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
    Noting noting = new Noting(lookup, asked);
    Typing typing = new Typing(noting, context.parameterTypes(), form.text(), this::position);
    Analysis analysis = Analysis.of(WrittenColumns.apply(tree, noting), typing);
    try {
      List<String> statements = StatementTranslator.engineStatements(analysis.tree(), context);
      return new Made(
          asked,
          new Resolved(
              statements,
              analysis.names(),
              analysis.types(),
              analysis.origins(),
              ParameterTypes.map(tree, analysis.tree(), context.parameterTypes())));
    } catch (PgError refused) {
      throw LiteralPositions.locate(refused, statement);
    }
  }

  /** A constraint may go while the relation stays as it is. */
  private boolean namesConstraint() {
    return tree instanceof PgInsert insert
        && insert.onConflict() != null
        && insert.onConflict().constraint() != null;
  }

  /** Keeps what is asked. */
  private record Noting(RelationLookup lookup, Map<List<String>, @Nullable RelationInfo> asked)
      implements RelationLookup {
    @Override
    public @Nullable RelationInfo find(List<String> name) {
      if (!asked.containsKey(name)) {
        asked.put(List.copyOf(name), lookup.find(name));
      }
      return asked.get(name);
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
