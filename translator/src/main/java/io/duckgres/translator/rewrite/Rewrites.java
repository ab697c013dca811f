package io.duckgres.translator.rewrite;

import java.util.List;
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
          new Locking(),
          new Drops(),
          new Sequences(),
          new Tables(),
          new Views(),
          new Comments(),
          new Writes(),
          new MergedRows());

  private Rewrites() {}

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
            RowMembership.apply(TreeRewriter.rewrite(statement, TargetNames::apply)));
    SqlNode engine =
        TreeRewriter.rewrite(
            named,
            node -> {
              SqlNode result = node;
              for (Rule rule : RULES) {
                result = rule.apply(result, context);
              }
              return result;
            });
    return OutputNames.apply(engine);
  }
}
