/** What was answered lately: the rows of {@code duckgres.query_log}. */
@NullMarked
package io.duckgres.executor.querylog;

import org.jspecify.annotations.NullMarked;
