package io.duckgres.executor.copy;

import io.duckgres.engine.LogicalType;

/**
 * A column that COPY FROM fills.
 *
 * @param name the column's name
 * @param type its type in the engine
 * @param typeOid its type as clients see it
 * @param typmod its length for varchar and bpchar; else what TypeMapping says
 */
public record CopyColumn(String name, LogicalType type, int typeOid, int typmod) {}
