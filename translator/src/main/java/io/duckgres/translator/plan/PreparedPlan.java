package io.duckgres.translator.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prepared statements by SQL. They share their names with those of the extended protocol. */
public sealed interface PreparedPlan extends StatementPlan {

  /**
   * PREPARE name [(types)] AS statement.
   *
   * @param typeOids declared parameter types
   * @param body the statement, translated with those types
   */
  record PrepareStatement(Source source, String name, List<Integer> typeOids, StatementPlan body)
      implements PreparedPlan {
    public PrepareStatement {
      typeOids = List.copyOf(typeOids);
    }

    @Override
    public String tag() {
      return "PREPARE";
    }
  }

  /**
   * EXECUTE name [(arguments)]. Its tag is that of the prepared statement, {@link #tag()} only
   * names the command.
   *
   * @param arguments a query of one row, one column an argument; null without arguments
   */
  record ExecuteStatement(Source source, String name, @Nullable EnginePlan arguments)
      implements PreparedPlan {
    @Override
    public String tag() {
      return "EXECUTE";
    }
  }

  /** DEALLOCATE; a null name is DEALLOCATE ALL. */
  record Deallocate(Source source, @Nullable String name) implements PreparedPlan {
    @Override
    public String tag() {
      return name == null ? "DEALLOCATE ALL" : "DEALLOCATE";
    }
  }
}
