package io.duckgres.translator.plan;

import org.jspecify.annotations.Nullable;

/**
 * A statement that runs before or after the one that answers, because that one has changes of data
 * in its WITH. All of them run in one transaction, in their order.
 *
 * @param sql the engine's statement: a change where {@code change}, else a query
 * @param change whether it changes data; else its rows are kept
 * @param table the temporary table, as the engine's SQL, that keeps the query's rows or those of
 *     RETURNING; null where nobody reads them
 * @param shape a query with the columns of that table; empty without one. It takes the same
 *     parameters as {@link #sql} or fewer
 * @param parameters of {@link #sql}
 * @param shapeParameters of {@link #shape}
 * @param after whether it runs after the statement that answers, which does not read it
 */
public record WithStep(
    String sql,
    boolean change,
    @Nullable String table,
    String shape,
    ParameterMap parameters,
    ParameterMap shapeParameters,
    boolean after) {}
