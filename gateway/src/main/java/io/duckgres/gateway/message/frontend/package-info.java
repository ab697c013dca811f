/**
 * What a client sends: one immutable record per message, with its byte layout and its largest size.
 *
 * <p>Layouts follow the PostgreSQL manual, "Message Formats": integers are big-endian, {@code
 * String} is UTF-8 ended by a zero byte. A layout is of the body: the type byte and the int32
 * length that precede it (the length counts itself) belong to the codec. {@code read} takes exactly
 * the body and throws {@link io.duckgres.types.PgError} 08P01 when the bytes do not fit the layout.
 */
@NullMarked
package io.duckgres.gateway.message.frontend;

import org.jspecify.annotations.NullMarked;
