/** PostgreSQL's arrays on the engine's lists: their text form, and functions over any of them. */
@NullMarked
package io.duckgres.functions.array;

import org.jspecify.annotations.NullMarked;
