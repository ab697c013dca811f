/**
 * Engine chunks to the bytes of rows, in text and binary; wire values to the engine's parameters.
 */
@NullMarked
package io.duckgres.executor.encode;

import org.jspecify.annotations.NullMarked;
