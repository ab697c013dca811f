/**
 * PostgreSQL's own regression statements as a yardstick: every statement of a folder of {@code
 * src/test/regress} runs here and on a real PostgreSQL, and what was the same before must stay the
 * same. The statements are not part of this project; {@code scripts/regression} is told where they
 * are.
 */
@NullMarked
package io.duckgres.proof.regression;

import org.jspecify.annotations.NullMarked;
