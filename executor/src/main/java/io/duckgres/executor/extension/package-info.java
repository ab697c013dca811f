/** DuckDB's extensions: which a server wants, where their files are, and how they are loaded. */
@NullMarked
package io.duckgres.executor.extension;

import org.jspecify.annotations.NullMarked;
