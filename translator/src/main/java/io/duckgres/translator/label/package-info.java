/** PostgreSQL's names of output columns. */
@NullMarked
package io.duckgres.translator.label;

import org.jspecify.annotations.NullMarked;
