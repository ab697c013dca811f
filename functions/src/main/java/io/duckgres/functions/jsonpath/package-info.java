/**
 * SQL/JSON paths: {@link io.duckgres.functions.jsonpath.PathParser} reads them, {@link
 * io.duckgres.functions.jsonpath.PathEvaluator} walks a document, {@link
 * io.duckgres.functions.jsonpath.JsonPathFunctions} are the functions of SQL.
 */
@NullMarked
package io.duckgres.functions.jsonpath;

import org.jspecify.annotations.NullMarked;
