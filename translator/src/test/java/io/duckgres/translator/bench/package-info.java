/** Benchmarks of the translator; they assert nothing. */
@NullMarked
package io.duckgres.translator.bench;

import org.jspecify.annotations.NullMarked;
