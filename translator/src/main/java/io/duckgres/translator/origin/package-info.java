/** Which base table column an output column comes from. */
@NullMarked
package io.duckgres.translator.origin;

import org.jspecify.annotations.NullMarked;
