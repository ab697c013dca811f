/** Syntax tree nodes of our own that the generated parser builds beside Calcite's. */
@NullMarked
package io.duckgres.translator.tree;

import org.jspecify.annotations.NullMarked;
