/**
 * Foreign keys: the engine's own know no actions and no deferring, so what a statement does to keys
 * is looked after here, by statements of the same transaction.
 */
@NullMarked
package io.duckgres.executor.integrity;

import org.jspecify.annotations.NullMarked;
