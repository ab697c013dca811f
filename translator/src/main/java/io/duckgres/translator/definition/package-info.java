/** Tables as they are defined, and what makes of one definition another. */
@NullMarked
package io.duckgres.translator.definition;

import org.jspecify.annotations.NullMarked;
