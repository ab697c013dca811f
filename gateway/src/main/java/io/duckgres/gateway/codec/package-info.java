/** Framing: bytes to messages with a declared limit for each phase, and no execution. */
@NullMarked
package io.duckgres.gateway.codec;

import org.jspecify.annotations.NullMarked;
