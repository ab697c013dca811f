/** How much one client address may take. */
@NullMarked
package io.duckgres.executor.limit;

import org.jspecify.annotations.NullMarked;
