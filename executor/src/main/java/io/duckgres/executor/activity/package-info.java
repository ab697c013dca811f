/** Who is connected and what runs; the door for cancellation. */
@NullMarked
package io.duckgres.executor.activity;

import org.jspecify.annotations.NullMarked;
