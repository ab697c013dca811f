/** Hand-written parsers of the statements that never reach the engine as they are. */
@NullMarked
package io.duckgres.translator.utility;

import org.jspecify.annotations.NullMarked;
