package io.duckgres.translator.definition;

import io.duckgres.translator.TranslationContext;
import io.duckgres.translator.rewrite.DefinitionTerms;
import io.duckgres.translator.rewrite.Nodes;
import io.duckgres.translator.tree.PgFunctionCall;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgParam;
import io.duckgres.translator.tree.PgQuery;
import io.duckgres.translator.tree.PgSelect;
import io.duckgres.translator.tree.PgTarget;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * {@code SELECT setval(sequence, value, called) FROM …}, as dumps and object mappers write it: the
 * arguments are computed first, then each sequence is made anew.
 */
final class SetSequence {
  private static final String FUNCTION = "setval";

  private SetSequence() {}

  /** A query of one column, which is the call. */
  static boolean handles(PgQuery query) {
    return query.with() == null
        && query.body() instanceof PgSelect select
        && select.into() == null
        && call(select) != null
        && !hasParameter(query);
  }

  private static @Nullable PgFunctionCall call(PgSelect select) {
    return select.targets().size() == 1
            && select.targets().get(0) instanceof PgTarget target
            && target.value() instanceof PgFunctionCall call
            && Nodes.builtin(call.name()).equals(FUNCTION)
            && (call.arguments().size() == 2 || call.arguments().size() == 3)
        ? call
        : null;
  }

  private static boolean hasParameter(@Nullable SqlNode node) {
    return switch (node) {
      case PgParam param -> true;
      case PgNode pg -> pg.getOperandList().stream().anyMatch(SetSequence::hasParameter);
      case SqlNodeList list -> list.stream().anyMatch(SetSequence::hasParameter);
      case null, default -> false;
    };
  }

  /** The name of the column. */
  static String label(PgQuery query) {
    PgTarget target = (PgTarget) ((PgSelect) query.body()).targets().get(0);
    return target.alias() == null ? FUNCTION : target.alias().getSimple();
  }

  static Steps steps(PgQuery query, TranslationContext context, DefinitionLookup lookup) {
    PgSelect select = (PgSelect) query.body();
    PgFunctionCall call = call(select);
    if (call == null) {
      throw new IllegalStateException("not setval");
    }
    SqlParserPos pos = call.getParserPosition();
    List<SqlNode> targets = new ArrayList<>();
    String[] types = {"text", "int8", "bool"};
    for (int i = 0; i < call.arguments().size(); i++) {
      SqlNode typed = Nodes.cast(pos, call.arguments().get(i), types[i]);
      targets.add(new PgTarget(pos, Nodes.cast(pos, typed, "text"), Nodes.name(pos, "a" + i)));
    }
    SqlNode arguments =
        query.replacing(select, select.replacing(select.targets(), Nodes.list(targets)));
    DefinitionTerms terms = new DefinitionTerms(context);
    Steps steps = new Steps();
    List<@Nullable String> results = new ArrayList<>();
    for (List<@Nullable String> row : lookup.rows(terms.sql(arguments))) {
      String name = row.get(0);
      String value = row.get(1);
      String called = row.size() > 2 ? row.get(2) : "t";
      if (name != null && value != null && called != null) {
        set(DefinitionTerms.nameParts(name), Long.parseLong(value), isTrue(called), lookup, steps);
        results.add(value);
      } else {
        results.add(null);
      }
    }
    return steps.answer(results);
  }

  private static boolean isTrue(String called) {
    return called.startsWith("t");
  }

  private static void set(
      List<String> name, long value, boolean called, DefinitionLookup lookup, Steps steps) {
    DefinitionLookup.Relation relation = lookup.relation(name);
    if (relation == null) {
      throw DefinitionErrors.noRelation(name);
    }
    if (relation.kind() != DefinitionLookup.Kind.SEQUENCE) {
      throw DefinitionErrors.wrongKind(relation.name().name(), "sequence");
    }
    SequenceDefinition sequence = lookup.sequence(relation.name());
    if (value < sequence.min() || value > sequence.max()) {
      throw PgError.error(
          SqlState.NUMERIC_VALUE_OUT_OF_RANGE,
          "setval: value %d is out of bounds for sequence \"%s\" (%d..%d)"
              .formatted(value, relation.name().name(), sequence.min(), sequence.max()));
    }
    AlterSequence.put(sequence, value, called, lookup, steps);
  }
}
