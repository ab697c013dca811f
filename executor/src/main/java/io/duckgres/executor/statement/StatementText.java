package io.duckgres.executor.statement;

import io.duckgres.translator.plan.Source;

/**
 * A statement in both languages, to find an engine's position in the client's text.
 *
 * @param source what the client wrote
 * @param engineSql what the engine got
 */
public record StatementText(Source source, String engineSql) {}
