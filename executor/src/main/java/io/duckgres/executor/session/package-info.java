/** One client's state: settings, transaction, prepared statements, portals. */
@NullMarked
package io.duckgres.executor.session;

import org.jspecify.annotations.NullMarked;
