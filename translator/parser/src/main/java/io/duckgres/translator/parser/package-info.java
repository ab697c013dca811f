/**
 * The parser of PostgreSQL's grammar (with DuckDB's additions), generated from the codegen folder.
 */
@NullMarked
package io.duckgres.translator.parser;

import org.jspecify.annotations.NullMarked;
