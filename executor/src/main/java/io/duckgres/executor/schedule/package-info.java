/** Where statements run: a bounded pool of platform threads that grows only for long statements. */
@NullMarked
package io.duckgres.executor.schedule;

import org.jspecify.annotations.NullMarked;
