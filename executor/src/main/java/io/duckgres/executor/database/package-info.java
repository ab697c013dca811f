/** Where a database name becomes an engine instance: files, lock-down, templates, closing. */
@NullMarked
package io.duckgres.executor.database;

import org.jspecify.annotations.NullMarked;
