/** How much one client address may take. */
@NullMarked
package io.duckgres.gateway.limit;

import org.jspecify.annotations.NullMarked;
