package io.duckgres.engine;

/**
 * How far a running statement is. Needs {@code enable_progress_bar=true} and {@code
 * enable_progress_bar_print=false}.
 *
 * @param percentage 0 to 100; -1 when unknown or nothing runs
 * @param rowsProcessed rows read so far
 * @param totalRows rows to read, an estimate
 */
public record Progress(double percentage, long rowsProcessed, long totalRows) {}
