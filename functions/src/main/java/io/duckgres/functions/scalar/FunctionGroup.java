package io.duckgres.functions.scalar;

import io.duckgres.engine.extend.ScalarFunction;
import java.util.List;

/**
 * Functions that belong together. Their bodies run on the engine's threads, several at once, and
 * throw {@link io.duckgres.types.PgError} for what PostgreSQL refuses.
 *
 * <p>A function the engine lacks has PostgreSQL's name. One that the engine has with another
 * meaning is called {@code _pg_NAME}, and the translator's functions.tsv maps NAME to it.
 */
public interface FunctionGroup {
  /**
   * @param sessions for functions that depend on settings; those are {@link
   *     ScalarFunction#perConnection()}
   */
  List<ScalarFunction> functions(Sessions sessions);
}
