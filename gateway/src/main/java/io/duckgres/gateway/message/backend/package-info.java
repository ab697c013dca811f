/**
 * What the server sends: one immutable record per message, with its byte layout. {@code write}
 * appends the whole message, type byte and length included, to the connection's output; DataRow and
 * the CopyData of a COPY TO have no record because the executor's encoders write them there
 * directly.
 *
 * <p>Layouts follow the PostgreSQL manual, "Message Formats": integers are big-endian, {@code
 * String} is UTF-8 ended by a zero byte; every message begins with its type byte and an int32
 * length that counts itself, which the layouts leave out. The largest message is one gigabyte, the
 * limit of {@link io.duckgres.types.ByteWriter}; where a message is bounded its Javadoc says so.
 */
@NullMarked
package io.duckgres.gateway.message.backend;

import org.jspecify.annotations.NullMarked;
