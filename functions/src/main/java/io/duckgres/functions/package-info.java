/** PostgreSQL's function library on the engine. */
@NullMarked
package io.duckgres.functions;

import org.jspecify.annotations.NullMarked;
