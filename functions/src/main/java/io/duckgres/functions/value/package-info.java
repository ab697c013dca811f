/** Values of the engine in the text forms that PostgreSQL gives them. */
@NullMarked
package io.duckgres.functions.value;

import org.jspecify.annotations.NullMarked;
