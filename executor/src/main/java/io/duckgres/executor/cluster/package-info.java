/** What all databases of one server share, as PostgreSQL's shared catalogs: roles and databases. */
@NullMarked
package io.duckgres.executor.cluster;

import org.jspecify.annotations.NullMarked;
