package io.duckgres.translator.rewrite;

import io.duckgres.translator.TranslationContext;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlNode;

/** What the rules know of the statement around a node, and the statements they put before it. */
public final class RewriteContext {
  private final TranslationContext translation;
  private final List<SqlNode> before = new ArrayList<>();

  public RewriteContext(TranslationContext translation) {
    this.translation = translation;
  }

  public TranslationContext translation() {
    return translation;
  }

  /** Adds an engine statement to run before this one, already rewritten. */
  void before(SqlNode statement) {
    before.add(statement);
  }

  public List<SqlNode> before() {
    return before;
  }

  static PgError unsupported(String what, String hint) {
    return PgError.error(SqlState.FEATURE_NOT_SUPPORTED, what + " is not supported").hint(hint);
  }
}
