/** Queries the grammar cannot parse: their text, lexically normalised, for the engine to judge. */
@NullMarked
package io.duckgres.translator.fallback;

import org.jspecify.annotations.NullMarked;
