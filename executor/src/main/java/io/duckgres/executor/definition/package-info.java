/** What the engine's catalog says of tables, for statements that define them. */
@NullMarked
package io.duckgres.executor.definition;

import org.jspecify.annotations.NullMarked;
