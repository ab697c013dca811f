package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgNode;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.calcite.sql.SqlNode;

/** All rules in their order. */
public final class Rewrites {
  private static final List<Rule> RULES =
      List.of(
          new RowComparisons(),
          new RelationReferences(),
          new ColumnReferences(),
          new Parameters(),
          new ValueFunctions(),
          new Collations(),
          new BitStrings(),
          new TypedLiterals(),
          new Casts(),
          // Functions by their PostgreSQL meaning, then by name.
          new NamedArguments(),
          new SequenceCalls(),
          new AtTimeZones(),
          new UntypedArguments(),
          new RegexReplacements(),
          new Extracts(),
          new Substrings(),
          new ArrayLengths(),
          new DistinctAggregates(),
          new HypotheticalSets(),
          new TextArguments(),
          new NormalForms(),
          new FunctionForms(),
          new ArrayFills(),
          new JsonFunctions(),
          new Functions(),
          new JsonOperators(),
          new Operators(),
          new Division(),
          new Likes(),
          new Quantifiers(),
          new JoinConditions(),
          new JoinAliases(),
          new SortOperators(),
          new Ties(),
          new Betweens(),
          new Subscripts(),
          new SubscriptAssignments(),
          new FunctionTables(),
          new FromFunctions(),
          new SetReturning(),
          new ExistsTargets(),
          new Locking(),
          new Drops(),
          new Sequences(),
          new Tables(),
          new Views(),
          new Comments(),
          new Writes(),
          new MergedRows());

  /** The places in {@link #RULES} of what is for a class of nodes, ascending. */
  private static final ClassValue<int[]> RULES_OF =
      new ClassValue<>() {
        @Override
        protected int[] computeValue(Class<?> type) {
          return IntStream.range(0, RULES.size())
              .filter(i -> RULES.get(i).nodes().contains(type) || isForAll(RULES.get(i)))
              .toArray();
        }
      };

  private Rewrites() {}

  private static boolean isForAll(Rule rule) {
    return rule.nodes().contains(PgNode.class);
  }

  static List<Rule> rules() {
    return RULES;
  }

  /**
   * The tree for the engine. Statements to run before it are left in the context.
   *
   * @throws io.duckgres.types.PgError for what the engine cannot do
   */
  public static SqlNode apply(SqlNode statement, RewriteContext context) {
    SqlNode named =
        SystemColumns.apply(
            NullArrays.apply(
                RowMembership.apply(TreeRewriter.rewrite(statement, TargetNames::apply))));
    SqlNode engine = TreeRewriter.rewrite(named, node -> applyRules(node, context));
    return OutputNames.apply(engine);
  }

  /** The rules in their order, each only for the nodes it is for: most nodes are constants. */
  private static SqlNode applyRules(SqlNode node, RewriteContext context) {
    SqlNode result = node;
    int[] rules = RULES_OF.get(node.getClass());
    int done = -1;
    for (int i = 0; i < rules.length; i++) {
      if (rules[i] <= done) {
        continue;
      }
      done = rules[i];
      SqlNode changed = RULES.get(done).apply(result, context);
      if (changed.getClass() != result.getClass()) {
        rules = RULES_OF.get(changed.getClass());
        i = -1;
      }
      result = changed;
    }
    return result;
  }
}
