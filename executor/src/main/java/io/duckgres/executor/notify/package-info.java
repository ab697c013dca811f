/** LISTEN and NOTIFY within one server process, and advisory locks. */
@NullMarked
package io.duckgres.executor.notify;

import org.jspecify.annotations.NullMarked;
