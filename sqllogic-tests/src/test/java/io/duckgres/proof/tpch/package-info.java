/** TPC-H: schema by PostgreSQL DDL, data by COPY, the 22 queries, PostgreSQL's answers. */
@NullMarked
package io.duckgres.proof.tpch;

import org.jspecify.annotations.NullMarked;
