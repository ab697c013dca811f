package io.duckgres.functions.scalar;

import io.duckgres.engine.extend.CastFunction;
import io.duckgres.engine.extend.TypeAlias;
import java.util.List;

/**
 * Types of PostgreSQL that the engine gets by name, and the casts from and to them. Casts throw
 * {@link io.duckgres.types.PgError} for what PostgreSQL refuses.
 */
public interface TypeGroup {
  /** Registered before any function. */
  List<TypeAlias> types();

  /** Registered after the types. */
  List<CastFunction> casts();
}
